/**
 * The question envelope: always 2,480 bytes, readable by the room's facilitators only (PROTOCOL
 * section 5). It has no sender, no signature and no time. To retry, send the same bytes.
 */
import { concat, equal, u8, utf8 } from './bytes.ts';
import { isCode } from './code.ts';
import { label } from './label.ts';
import { pad, unpad } from './pad.ts';
import type { Bytes, Primitives } from './primitives.ts';
import { questionJson, readQuestion, type Question } from './question.ts';
import type { RoomKeys } from './room.ts';
import { openSeal, seal } from './seal.ts';

export { textBudget, type Draft, type Question } from './question.ts';

/** Length of every envelope. */
export const ENVELOPE_BYTES = 2480;
const HEADER = 64;
const BLOCK = 1280;
const VERSION = 1;

/** What stands in clear before the seal. `fpr` and `id` are 16 bytes each. */
export interface Header {
	version: 1;
	code: string;
	fpr: Bytes;
	id: Bytes;
}

const context = (header: Bytes): Bytes => concat(label('envelope'), header);

/**
 * Seals a question for a room whose statement was checked. Throws if the question breaks a limit or
 * anything fails: then nothing may be sent.
 */
export function sealEnvelope(
	p: Primitives,
	room: Pick<RoomKeys, 'code' | 'fpr' | 'intakePublicKey'>,
	question: Question
): { id: Bytes; envelope: Bytes } {
	const json = questionJson(question);
	readQuestion(json);
	const plain = pad(BLOCK, json);
	if (plain.length !== BLOCK) throw new Error('envelope: the question is too long');
	const id = p.random(16);
	const header = concat(u8(VERSION), utf8(room.code), room.fpr, id, new Uint8Array(23));
	const envelope = concat(header, seal(p, room.intakePublicKey, context(header), plain));
	if (envelope.length !== ENVELOPE_BYTES) throw new Error('envelope: sealing failed');
	return { id, envelope };
}

/** The header. Throws, with `cause` `'size'` or `'malformed'`, if it is not one of version 1. */
export function readHeader(envelope: Uint8Array): Header {
	if (envelope.length !== ENVELOPE_BYTES) {
		throw new Error('envelope: must be 2,480 bytes', { cause: 'size' });
	}
	const at = (start: number, end: number) => new Uint8Array(envelope.subarray(start, end));
	const code = Array.from(at(1, 9), (byte) => String.fromCharCode(byte)).join('');
	if (envelope[0] !== VERSION || !isCode(code) || at(41, HEADER).some((byte) => byte !== 0)) {
		throw new Error('envelope: malformed header', { cause: 'malformed' });
	}
	return { version: VERSION, code, fpr: at(9, 25), id: at(25, 41) };
}

/** The question inside. Throws if the envelope is another room's, was changed, or breaks a limit. */
export function openEnvelope(
	p: Primitives,
	keys: Pick<RoomKeys, 'code' | 'fpr' | 'intake'>,
	envelope: Bytes
): { id: Bytes; question: Question } {
	const { code, fpr, id } = readHeader(envelope);
	if (code !== keys.code || !equal(fpr, keys.fpr)) throw new Error('envelope: another room');
	try {
		const sealed = envelope.slice(HEADER);
		const plain = openSeal(p, keys.intake, context(envelope.slice(0, HEADER)), sealed);
		return { id, question: readQuestion(unpad(BLOCK, plain)) };
	} catch {
		throw new Error('envelope: opening failed');
	}
}
