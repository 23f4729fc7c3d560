/** Seals what an attendee sends, with `@noble/*`. Loaded apart by `ask.ts`, which trusts nothing of it. */
import { sealEnvelope, type Question } from '#lib/crypto/envelope.ts';
import { noble } from '#lib/crypto/noble.ts';
import type { Draft } from '#lib/crypto/question.ts';
import type { RoomKeys } from '#lib/crypto/room.ts';
import type { Sealed } from './ask.ts';

type Room = Pick<RoomKeys, 'code' | 'fpr' | 'intakePublicKey'>;

/** A question under a fresh reply secret. Throws if it breaks a limit, or anything fails. */
export const sealQuestion = (room: Room, draft: Draft): Sealed =>
	sealUnder(room, { kind: 'question', reply: noble.random(32), ...draft });

/** The withdrawal of the question that this reply secret (32 bytes) is of. */
export const sealWithdrawal = (room: Room, reply: Sealed['reply']): Sealed =>
	sealUnder(room, { kind: 'withdraw', reply });

const sealUnder = (room: Room, question: Question): Sealed => ({
	...sealEnvelope(noble, room, question),
	reply: question.reply
});
