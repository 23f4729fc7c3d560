/** A statement counts only if the link's own key signed exactly these bytes for this room. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { libraries } from '../../../tests/vectors/given-random.ts';
import vectors from '../../../tests/vectors/statement.json';
import { b64, fromB64, fromHex, hex } from './bytes.ts';
import { checkStatement, mayFollow, signStatement, statementHash } from './statement.ts';
import type { Statement } from './statement.ts';

const KEYS = ['rootPublicKey', 'intakePublicKey', 'askTokenKey', 'voteTokenKeys'];
const written = (shown: object): Statement =>
	Object.fromEntries(
		Object.entries(shown).map(([name, value]: [string, unknown]) => [
			name,
			KEYS.includes(name) ? fromHex(String(value)) : value
		])
	) as unknown as Statement;

const { code } = vectors;
const [fpr, root] = [fromHex(vectors.fpr), fromHex(vectors.root)];

describe.for(libraries)('$name', ({ p }) => {
	test.for(vectors.accepted)('signs and accepts a statement $what', (v) => {
		const statement = written(v.statement);
		expect(signStatement(p, root, statement)).toEqual(v.signed);
		expect(new TextDecoder().decode(fromB64(v.signed.body))).toBe(v.body);
		expect(checkStatement(p, v.signed, code, fpr)).toEqual(statement);
		expect(hex(statementHash(p, v.signed))).toBe(v.hash);
	});

	test.for(vectors.ignored)('ignores $what', (v) => {
		expect(checkStatement(p, v.signed, code, fpr)).toEqual(written(v.statement));
	});

	test.for(vectors.refused)('refuses: $why', ({ signed }) => {
		expect(() => checkStatement(p, signed, code, fpr)).toThrow(/^statement: /);
	});

	test('refuses any one bit changed in the body or the signature', () => {
		const signed = vectors.ignored[0]!.signed;
		fc.assert(
			fc.property(fc.constantFrom('body', 'sig'), fc.nat(), (part, at) => {
				const bytes = fromB64(signed[part]);
				bytes.set([bytes[at % bytes.length]! ^ (1 << (at % 7))], at % bytes.length);
				const changed = { ...signed, [part]: b64(bytes) };
				expect(() => checkStatement(p, changed, code, fpr)).toThrow();
			}),
			{ numRuns: 60 }
		);
	});

	test('does not sign what a client would refuse', () => {
		const statement = { ...written(vectors.accepted[0]!.statement), askLimit: 0 };
		expect(() => signStatement(p, root, statement)).toThrow('statement: malformed');
	});
});

test('a later statement may change times and admission, never keys, words or code', () => {
	const first = written(vectors.accepted[0]!.statement);
	const next = { ...first, serial: 2 };
	expect(mayFollow(first, { ...next, admission: 'ticket', burnsAt: 1, workshop: 'x' })).toBe(true);
	expect(mayFollow(first, first)).toBe(false);
	expect(mayFollow(first, { ...next, list: 'english' })).toBe(false);
	expect(mayFollow(first, { ...next, askTokenKey: new Uint8Array(32) })).toBe(false);
	expect(mayFollow(first, { ...next, intakePublicKey: new Uint8Array(1216) })).toBe(false);
});
