/**
 * The one way by which words become an envelope. Fail closed: if sealing throws, never ends, cannot
 * be loaded or gives something that is no envelope of this room, there is nothing to send. Sealing
 * itself is loaded apart, so that it being late or missing is a case like the others.
 */
import { equal } from '#lib/crypto/bytes.ts';
import { readHeader } from '#lib/crypto/envelope.ts';
import type { Bytes } from '#lib/crypto/primitives.ts';
import type { Draft } from '#lib/crypto/question.ts';
import type { RoomKeys } from '#lib/crypto/room.ts';

/** What sealing gives: `envelope` 2,480 bytes may leave; `id` 16 is in it; `reply` 32 never leaves. */
export interface Sealed {
	envelope: Bytes;
	id: Bytes;
	reply: Bytes;
}

/** The public part of a room whose statement was checked. */
export type Intake = Pick<RoomKeys, 'code' | 'fpr' | 'intakePublicKey'>;

/** The two acts of sealing, which may fail in every way. */
export interface Sealer {
	question(room: Intake, draft: Draft): Promise<Sealed>;
	withdrawal(room: Intake, reply: Bytes): Promise<Sealed>;
}

/** Sealing as this page loads it. */
export const sealer: Sealer = {
	question: async (room, draft) => (await import('./sealing.ts')).sealQuestion(room, draft),
	withdrawal: async (room, reply) => (await import('./sealing.ts')).sealWithdrawal(room, reply)
};

/** Sealing takes some ten milliseconds; past this, it is taken to have failed. */
const SEAL_WITHIN_MS = 5_000;

/**
 * Seals, within a time limit, and looks at what came out.
 *
 * @param act one of the sealer's, already bound to what it seals
 * @throws if there is no envelope that may leave
 */
export async function sealOrFail(room: Intake, act: () => Promise<Sealed>): Promise<Sealed> {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const late = new Promise<never>((_, reject) => {
		timer = setTimeout(() => reject(new Error('ask: sealing takes too long')), SEAL_WITHIN_MS);
	});
	try {
		return inspected(room, await Promise.race([act(), late]));
	} finally {
		clearTimeout(timer);
	}
}

function inspected(room: Intake, sealed: Sealed): Sealed {
	const { envelope, id, reply } = sealed;
	const header = readHeader(envelope);
	if (header.code !== room.code || !equal(header.fpr, room.fpr) || !equal(header.id, id)) {
		throw new Error('ask: the envelope is for another room');
	}
	// A generator that gives one byte over and over hides nothing.
	if (reply.length !== 32 || [id, reply, envelope.slice(64)].some(isFlat)) {
		throw new Error('ask: the envelope is not random');
	}
	return sealed;
}

const isFlat = (bytes: Bytes): boolean => bytes.every((byte) => byte === bytes[0]);
