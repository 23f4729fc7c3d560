import type { Phase } from '#lib/crypto/board.ts';
import type { Item } from './desk-fold.ts';
import type { LivedRoom } from './desk-room.ts';

/**
 * What a person does at the desk, in their words: each gesture becomes one act or two, which wait
 * their turn (`desk-post.ts`).
 */
export type Gestures = ReturnType<typeof gesturesIn>;

/** The gestures over a room one is in. */
export function gesturesIn({ acts, add }: Pick<LivedRoom, 'acts' | 'add'>) {
	return {
		publish: (item: Item, text = item.text) => void add(acts.publish(item.key, text)),
		reword: (item: Item, text: string) => void add(acts.reword(item.key, text)),
		/** Into the spotlight, or out of it; publishes first what is not on the board. */
		spotlight(item: Item) {
			if (item.spotlit) return void add(acts.unspotlight(item.key));
			void add(acts.publish(item.key, item.text));
			void add(acts.spotlight(item.key));
		},
		/** Answered; `text` is a written answer for all to read. */
		answered: (item: Item, text?: string) => void add(acts.answered(item.key, text)),
		takeOff: (item: Item) => void add(acts.takeOff(item.key)),
		decline: (item: Item) => void (item.id && add(acts.triage(item.id, 'declined'))),
		restore: (item: Item) => void (item.id && add(acts.triage(item.id, 'incoming'))),
		setPhase: (phase: Phase) => void add(acts.phase(phase))
	};
}
