/**
 * The language an attendee's page speaks. Another one is fetched and put in place of the first: a
 * page loaded anew would lose the questions that live in its tab alone.
 */
import type { Tongue } from '../tongue.ts';

export class Spoken {
	#tongue = $state.raw<Tongue>() as Tongue;
	#failed = $state(false);

	constructor(tongue: Tongue) {
		this.#tongue = tongue;
	}

	get tongue() {
		return this.#tongue;
	}

	/** Whether the other language was asked for and did not come. */
	get failed() {
		return this.#failed;
	}

	/** Takes over the page's language link, which without a script leads to a page of its own. */
	listen(link: HTMLAnchorElement): void {
		link.addEventListener('click', (event) => {
			if (event.ctrlKey || event.metaKey || event.shiftKey) return;
			event.preventDefault();
			void this.#change(link);
		});
	}

	async #change(link: HTMLAnchorElement): Promise<void> {
		try {
			const { fetchSpeech, rewriteAround } = await import('./speech.ts');
			const speech = await fetchSpeech(link.hreflang);
			this.#tongue = speech.tongue;
			this.#failed = false;
			rewriteAround(link, speech);
		} catch {
			this.#failed = true;
		}
	}
}
