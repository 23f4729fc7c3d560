/** What the wall holds: the way in and, once inside, the live board. It asks nothing and sends nothing. */
import type { Primitives } from '#lib/crypto/primitives.ts';
import { Entrance } from '../Entrance.svelte.ts';
import { LiveBoard } from '../LiveBoard.svelte.ts';
import { Glass } from './Glass.svelte.ts';

export class WallRoom {
	readonly p: Primitives;
	readonly entrance: Entrance;
	readonly glass: Glass;
	#live = $state.raw<LiveBoard | null>(null);

	constructor(p: Primitives, code: string) {
		this.p = p;
		this.glass = new Glass(code);
		this.entrance = new Entrance(p, code, (room) => (this.#live = new LiveBoard(p, room)));
	}

	/** The board, once inside. */
	get live() {
		return this.#live;
	}
}
