/** What an attendee's tab holds: the way in, the live board once inside, the questions asked here. */
import type { Primitives } from '#lib/crypto/primitives.ts';
import { Entrance } from '../Entrance.svelte.ts';
import { LiveBoard } from '../LiveBoard.svelte.ts';
import type { Sealer } from './ask.ts';
import { AskedQuestions } from './AskedQuestions.svelte.ts';

export class AttendeeRoom {
	readonly sealer: Sealer;
	readonly entrance: Entrance;
	readonly mine: AskedQuestions;
	#live = $state.raw<LiveBoard | null>(null);

	constructor(p: Primitives, sealer: Sealer, code: string) {
		this.sealer = sealer;
		this.mine = new AskedQuestions(p, sealer, code);
		this.entrance = new Entrance(p, code, (room) => {
			const { mine } = this;
			this.#live = new LiveBoard(
				p,
				room,
				(replies) => mine.hear(replies),
				() => mine.wake()
			);
		});
	}

	/** The board, once inside. */
	get live() {
		return this.#live;
	}

	/** Whether there is nothing left to hold on to: the room burned, or its time has passed. */
	get isGone() {
		return this.entrance.stage.is === 'no-room' || (this.#live?.isOver ?? false);
	}

	/** Forgets the questions, on the device too, and the keys. */
	forget(): void {
		this.mine.forget();
		this.#live?.forget();
	}
}
