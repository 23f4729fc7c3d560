import type { Primitives } from '#lib/crypto/primitives.ts';
import { openInSlices } from './open-in-slices.ts';
import { openInWorker } from './open-in-worker.ts';
import type { Opened, Opener, OpeningKeys, Read, Sealed } from './open-one.ts';

/**
 * Reads the envelopes of a room: in a worker, or on the page in slices where no worker starts. Each
 * id is taken once; what does not open is counted and set aside.
 */
export type Reader = {
	/** Takes the data of a `question` event. */
	take: (event: unknown) => void;
	/** Resolves once all that was taken has been opened. */
	idle: () => Promise<void>;
	close: () => void;
};

/**
 * Makes a reader.
 *
 * @param onread called after each batch with what it opened, and how many did not open
 */
export function makeReader(
	p: Primitives,
	keys: OpeningKeys,
	onread: (opened: Read[], unreadable: number) => void
): Reader {
	const seqs = new Set<number>();
	const ids = new Set<string>();
	/** What was taken and has not come back, by seq: a worker that breaks takes nothing with it. */
	const away = new Map<number, Sealed>();
	let pile: Sealed[] = [];
	let waiting: (() => void)[] = [];
	let opener = start();

	function start(): Opener {
		if (typeof Worker === 'undefined') return openInSlices(p, keys, hear);
		try {
			return openInWorker(keys, hear, startOver);
		} catch {
			return openInSlices(p, keys, hear);
		}
	}

	function startOver(): void {
		opener = openInSlices(p, keys, hear);
		pile = [];
		opener.open([...away.values()]);
	}

	function hear(opened: Opened[]): void {
		const reads: Read[] = [];
		let unreadable = 0;
		for (const { seq, read } of opened) {
			away.delete(seq);
			if (read === null) unreadable++;
			else if (!ids.has(read.id)) {
				ids.add(read.id);
				reads.push(read);
			}
		}
		if (reads.length > 0 || unreadable > 0) onread(reads, unreadable);
		if (away.size === 0) wake();
	}

	function wake(): void {
		for (const resolve of waiting) resolve();
		waiting = [];
	}

	/** All that one piece of the stream brought goes together. */
	function send(): void {
		const sealed = pile;
		pile = [];
		if (sealed.length > 0) opener.open(sealed);
	}

	return {
		take(event) {
			const { seq, envelope } = (event ?? {}) as { seq?: unknown; envelope?: unknown };
			if (typeof seq !== 'number' || typeof envelope !== 'string' || seqs.has(seq)) return;
			seqs.add(seq);
			if (pile.length === 0) queueMicrotask(send);
			const sealed = { seq, envelope };
			pile.push(sealed);
			away.set(seq, sealed);
		},
		idle: () => new Promise((resolve) => (away.size === 0 ? resolve() : waiting.push(resolve))),
		close() {
			opener.close();
			pile = [];
			away.clear();
			wake();
		}
	};
}
