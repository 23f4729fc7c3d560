/** The wall's view of the server: what it was last seen to hold of the room, and how long ago. */
import { askWhatIsHeld, type Held } from '../glass.ts';

export class Glass {
	#code: string;
	#held = $state.raw<Held | null>(null);
	#seenAt = $state(0);
	#isGone = $state(false);

	constructor(code: string) {
		this.#code = code;
	}

	/** What was last seen, null before the first look. A room that is gone leaves it as it was. */
	get held() {
		return this.#held;
	}
	/** When that was (Unix seconds). */
	get seenAt() {
		return this.#seenAt;
	}
	/** Whether the server says that it knows no such room. */
	get isGone() {
		return this.#isGone;
	}

	/** Looks once. */
	async look(): Promise<void> {
		const found = await askWhatIsHeld(this.#code);
		this.#isGone = found === 'gone';
		if (typeof found === 'string') return;
		this.#held = found;
		this.#seenAt = Math.floor(Date.now() / 1000);
	}
}
