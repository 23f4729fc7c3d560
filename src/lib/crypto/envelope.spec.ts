/** One size, readable by the room's facilitators only, and refused whole if anything in it is wrong. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { libraries, pairs, withRandom } from '../../../tests/vectors/given-random.ts';
import vectors from '../../../tests/vectors/envelope.json';
import { fromHex, hex } from './bytes.ts';
import { ENVELOPE_BYTES, openEnvelope, readHeader, sealEnvelope } from './envelope.ts';
import { textBudget, type Question } from './envelope.ts';
import { questionJson } from './question.ts';

const room = {
	code: vectors.room.code,
	fpr: fromHex(vectors.room.fpr),
	intake: fromHex(vectors.room.intake),
	intakePublicKey: fromHex(vectors.room.intakePublicKey)
};
const written = (shown: { reply: string }): Question =>
	({ ...shown, reply: fromHex(shown.reply) }) as unknown as Question;

describe.for(libraries)('$name', ({ p }) => {
	test.for(vectors.accepted)('seals and opens $what', (v) => {
		const given = withRandom(p, fromHex(v.id), fromHex(v.random));
		const made = sealEnvelope(given, room, written(v.question));
		expect(hex(made.envelope)).toBe(v.envelope);
		expect(hex(made.id)).toBe(v.id);
		expect(hex(p.hash(made.envelope))).toBe(v.hash);
		expect(made.envelope).toHaveLength(ENVELOPE_BYTES);
		expect(openEnvelope(p, room, made.envelope)).toEqual({
			id: fromHex(v.id),
			question: written(v.question)
		});
	});

	test.for(vectors.ignored)('opens, looking past $what', (v) => {
		const { question } = openEnvelope(p, room, fromHex(v.envelope));
		expect(question).toEqual(written(v.question));
	});

	test.for(vectors.headerRefused)('refuses the header: $why', ({ envelope }) => {
		expect(() => readHeader(fromHex(envelope))).toThrow(/^envelope: /);
		expect(() => openEnvelope(p, room, fromHex(envelope))).toThrow(/^envelope: /);
	});

	test.for(vectors.refused)('does not open: $why', ({ envelope }) => {
		expect(readHeader(fromHex(envelope)).version).toBe(1);
		expect(() => openEnvelope(p, room, fromHex(envelope))).toThrow(
			/^envelope: (opening failed|another room)$/
		);
	});

	test('seals nothing that breaks a limit', () => {
		const seal = (change: object) =>
			sealEnvelope(p, room, { kind: 'question', text: 'a', reply: p.random(32), ...change });
		for (const change of [
			{ text: '' },
			{ text: '\u202E\u0000' },
			{ text: 'a'.repeat(501) },
			{ text: '🔒'.repeat(500) },
			{ name: 'a'.repeat(41) },
			{ reply: p.random(31) },
			{ step: 'a'.repeat(33) }
		]) {
			expect(() => seal(change)).toThrow();
		}
	});
});

describe.for(pairs)('$name', ({ writer, reader }) => {
	const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 });

	test('any question comes back as it was cleaned, and no two envelopes are alike', () => {
		fc.assert(
			fc.property(text, (typed) => {
				const question: Question = { kind: 'question', text: typed, reply: writer.random(32) };
				const [one, two] = [0, 1].map(() => sealEnvelope(writer, room, question));
				if (!one || !two) throw new Error('two are needed');
				expect(openEnvelope(reader, room, one.envelope).question).toEqual({
					...question,
					text: typed.normalize('NFC')
				});
				expect(hex(one.envelope.slice(64))).not.toBe(hex(two.envelope.slice(64)));
				expect(one.envelope).toHaveLength(ENVELOPE_BYTES);
			}),
			{ numRuns: 20 }
		);
	});

	test('no bit can be changed, no byte cut', () => {
		const { envelope } = sealEnvelope(writer, room, { kind: 'withdraw', reply: writer.random(32) });
		fc.assert(
			fc.property(fc.nat(ENVELOPE_BYTES * 8 - 1), (bit) => {
				const changed = envelope.slice();
				changed.set([changed.at(bit >> 3)! ^ (1 << (bit & 7))], bit >> 3);
				expect(() => openEnvelope(reader, room, changed)).toThrow(/^envelope: /);
				expect(() => openEnvelope(reader, room, envelope.slice(0, bit >> 3))).toThrow('2,480');
			}),
			{ numRuns: 60 }
		);
	});
});

test('the writer cleans too: no reader is trusted to', () => {
	const reply = new Uint8Array(32);
	const dirty = {
		kind: 'question',
		text: 'e\u0301\u202E',
		name: '\u0007Zoe\u0308',
		reply
	} as const;
	expect(questionJson(dirty)).toMatchObject({ text: 'é', name: 'Zoë' });
	expect(questionJson({ ...dirty, name: '\u0000' })).not.toHaveProperty('name');
});

test('a size and a malformed header have different causes, for the server to answer', () => {
	const cause = (bytes: Uint8Array) => {
		try {
			readHeader(bytes);
		} catch (error) {
			return (error as Error).cause;
		}
	};
	expect(cause(new Uint8Array(ENVELOPE_BYTES - 1))).toBe('size');
	expect(cause(new Uint8Array(ENVELOPE_BYTES))).toBe('malformed');
});

test('the budget falls to zero exactly where sealing begins to refuse', () => {
	const { p } = libraries[0]!;
	const fits = (text: string) => {
		try {
			sealEnvelope(p, room, { kind: 'question', text, reply: p.random(32) });
			return true;
		} catch {
			return false;
		}
	};
	for (const letter of ['a', 'é', 'ж', '字', '🔒', '"', '\n']) {
		for (const length of [290, 297, 298, 299, 300, 396, 397, 398, 399, 400, 500, 501]) {
			const left = textBudget({ text: letter.repeat(length) });
			const text = letter.repeat(length);
			expect(fits(text), `${length} × ${letter}`).toBe(left.codePoints >= 0 && left.bytes >= 0);
		}
	}
});
