/**
 * The way into a room, from a link's fragment or from six words, and everything that can stand in
 * it. The fragment stays in the address bar: a reload must find the room again, and nothing else is
 * kept anywhere.
 */
import { readFragment, writeFragment, type Fragment } from '#lib/crypto/link.ts';
import type { Primitives } from '#lib/crypto/primitives.ts';
import { askForRoom, enter, tryWords, type Entered, type Offer } from './joining.ts';

/** Where one stands. `words` asks for the six words, because the link has none or a cut fragment. */
export type Stage =
	| { is: 'opening' }
	| { is: 'words'; cut: boolean; offer: Offer }
	| { is: 'no-room' }
	| { is: 'unreached' }
	| { is: 'swapped' }
	| { is: 'inside' };

/** A server that did not answer is asked again after about this long. */
const AGAIN_MS = 8_000;

export class Entrance {
	#again: ReturnType<typeof setTimeout> | undefined;
	#p: Primitives;
	#code: string;
	#entered: (room: Entered) => void;
	#stage = $state.raw<Stage>({ is: 'opening' });

	/** @param entered called once, with the room that was checked */
	constructor(p: Primitives, code: string, entered: (room: Entered) => void) {
		this.#p = p;
		this.#code = code;
		this.#entered = entered;
	}

	get stage() {
		return this.#stage;
	}

	/** Asks for the room and goes in if the address bar holds its fragment. */
	async open(): Promise<void> {
		clearTimeout(this.#again);
		const offer = await askForRoom(this.#code);
		if (typeof offer === 'string') {
			this.#stage = { is: offer };
			const wait = AGAIN_MS * (0.5 + Math.random());
			if (offer === 'unreached') this.#again = setTimeout(() => void this.open(), wait);
			return;
		}
		const fragment = readFragment(location.hash);
		if (fragment) this.#goIn(fragment, offer);
		else this.#stage = { is: 'words', cut: location.hash.length > 1, offer };
	}

	/** Tries six words; the address bar then holds what they opened, so that a reload finds it. */
	async tryWords(indices: readonly number[]): Promise<'open' | 'closed' | 'insecure'> {
		if (this.#stage.is !== 'words') return 'closed';
		const { offer } = this.#stage;
		if (!offer.door) return 'closed';
		const opened = await tryWords(this.#p, this.#code, indices, offer.door);
		if (typeof opened === 'string') return opened;
		history.replaceState(null, '', writeFragment(opened.fpr, opened.audience));
		this.#goIn(opened, offer);
		return 'open';
	}

	#goIn(fragment: Fragment, offer: Offer): void {
		const room = enter(this.#p, this.#code, fragment, offer.signed);
		this.#stage = { is: room ? 'inside' : 'swapped' };
		if (room) this.#entered(room);
	}
}
