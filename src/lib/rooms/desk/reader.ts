import { b64, fromB64 } from '#lib/crypto/bytes.ts';
import { questionRef } from '#lib/crypto/backstage.ts';
import { openEnvelope, type Question } from '#lib/crypto/envelope.ts';
import type { Primitives } from '#lib/crypto/primitives.ts';
import type { RoomKeys } from '#lib/crypto/room.ts';

/**
 * Opens the envelopes of a room in short slices, so that the page never freezes, whatever arrives
 * at once. Each id is taken once; what does not open is counted and set aside.
 */
export type Read = {
	/** The server's order of arrival, from 1. */
	seq: number;
	/** The envelope's id, b64. */
	id: string;
	/** By what the board's entries name it to desks, b64. */
	ref: string;
	/** The reply secret, b64: a withdrawal repeats its question's. */
	reply: string;
	question: Question;
};

export type Reader = {
	/** Takes the data of a `question` event. */
	take: (event: unknown) => void;
	/** Resolves once all that was taken has been opened. */
	idle: () => Promise<void>;
	close: () => void;
};

/** A third of a frame: opening one takes well under a millisecond. */
const SLICE_MS = 6;

/**
 * Makes a reader.
 *
 * @param onread called after each slice with what it opened, and how many did not open
 */
export function makeReader(
	p: Primitives,
	keys: Pick<RoomKeys, 'code' | 'fpr' | 'intake' | 'backstageKey'>,
	onread: (opened: Read[], unreadable: number) => void
): Reader {
	const taken = new Set<string>();
	const seqs = new Set<number>();
	let pile: { seq: number; envelope: string }[] = [];
	let working: Promise<void> | null = null;
	let closed = false;

	function open({ seq, envelope }: { seq: number; envelope: string }): Read | 'twice' | null {
		try {
			const { id, question } = openEnvelope(p, keys, fromB64(envelope));
			const name = b64(id);
			if (taken.has(name)) return 'twice';
			taken.add(name);
			const ref = b64(questionRef(p, keys.backstageKey, id));
			return { seq, id: name, ref, reply: b64(question.reply), question };
		} catch {
			return null;
		}
	}

	function slice(): void {
		const until = performance.now() + SLICE_MS;
		const opened: Read[] = [];
		let unreadable = 0;
		let done = 0;
		for (; done < pile.length && (done === 0 || performance.now() < until); done++) {
			const next = pile[done];
			const read = next ? open(next) : 'twice';
			if (read === null) unreadable++;
			else if (read !== 'twice') opened.push(read);
		}
		pile = pile.slice(done);
		if (opened.length > 0 || unreadable > 0) onread(opened, unreadable);
	}

	async function work(): Promise<void> {
		while (pile.length > 0 && !closed) {
			await nextTurn();
			if (!closed) slice();
		}
		working = null;
	}

	return {
		take(event) {
			const { seq, envelope } = (event ?? {}) as { seq?: unknown; envelope?: unknown };
			if (typeof seq !== 'number' || typeof envelope !== 'string' || seqs.has(seq)) return;
			seqs.add(seq);
			pile.push({ seq, envelope });
			working ??= work();
		},
		idle: () => working ?? Promise.resolve(),
		close() {
			closed = true;
			pile = [];
		}
	};
}

/** Lets the page breathe. A message, not a timer: timers of a tab in the background are slowed. */
function nextTurn(): Promise<void> {
	return new Promise((resolve) => {
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = () => {
			port1.close();
			resolve();
		};
		port2.postMessage(null);
	});
}
