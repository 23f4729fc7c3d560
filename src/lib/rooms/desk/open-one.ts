import { questionRef } from '#lib/crypto/backstage.ts';
import { b64, fromB64 } from '#lib/crypto/bytes.ts';
import { openEnvelope, type Question } from '#lib/crypto/envelope.ts';
import type { Primitives } from '#lib/crypto/primitives.ts';
import type { RoomKeys } from '#lib/crypto/room.ts';

/** Opens one envelope, wherever that runs: in the worker, or on the page where there is none. */

/** What of a room's keys opens its questions. */
export type OpeningKeys = Pick<RoomKeys, 'code' | 'fpr' | 'intake' | 'backstageKey'>;

/** An envelope as it came (b64), under the server's order of arrival, from 1. */
export type Sealed = { seq: number; envelope: string };

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

/** What an envelope held; `read` is null if it does not open with these keys. */
export type Opened = { seq: number; read: Read | null };

export function openOne(p: Primitives, keys: OpeningKeys, { seq, envelope }: Sealed): Opened {
	try {
		const { id, question } = openEnvelope(p, keys, fromB64(envelope));
		const ref = b64(questionRef(p, keys.backstageKey, id));
		return { seq, read: { seq, id: b64(id), ref, reply: b64(question.reply), question } };
	} catch {
		return { seq, read: null };
	}
}

/** What opens envelopes; its results come back in any number of batches. */
export type Opener = {
	open: (sealed: readonly Sealed[]) => void;
	/** Opens nothing more, tells nothing more, and lets go of its keys. */
	close: () => void;
};
