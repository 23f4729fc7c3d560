/** Tokens are those of RFC 9497, on both sides, and a key that others do not have is caught. */
import { ristretto255_oprf } from '@noble/curves/ed25519.js';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { withRandom } from '../../../tests/vectors/given-random.ts';
import vectors from '../../../tests/vectors/tokens.json';
import { concat, fromHex, hex } from './bytes.ts';
import { noble } from './noble.ts';
import type { Bytes } from './primitives.ts';
import { askInfo, voteInfo } from './tokens.ts';
import { blindInput, finalize } from './voprf.ts';
import { loadVoprf } from './voprf.server.ts';

const server = await loadVoprf();
const { rfc } = vectors;
const key = server.deriveKey(fromHex(rfc.seed), fromHex(rfc.info));
const bytes = (length: number) =>
	fc.uint8Array({ minLength: length, maxLength: length }).map((drawn): Bytes => drawn.slice());

/** The 48 bytes from which noble draws this scalar: one less, since it adds one (FIPS 186-5, A.2.1). */
function drawnAs(scalar: string): Bytes {
	const out = concat(fromHex(scalar), new Uint8Array(16));
	const borrowed = out.findIndex((byte) => byte > 0);
	return out.map((byte, i) => (i <= borrowed ? byte - 1 : byte));
}

test('the key of the published vector', () => {
	expect(hex(key.secret)).toBe(rfc.secret);
	expect(hex(key.publicKey)).toBe(rfc.publicKey);
});

test.for(rfc.batches)('the published vector $name, blinded, evaluated, proven, opened', (v) => {
	const blinded = v.inputs.map((input, i) =>
		blindInput(withRandom(noble, drawnAs(v.blinds[i] ?? '')), fromHex(input))
	);
	expect(blinded.map((one) => hex(one.blind))).toEqual(v.blinds);
	expect(blinded.map((one) => hex(one.blinded))).toEqual(v.blinded);
	const given = withRandom(noble, concat(fromHex(v.random), new Uint8Array(32)));
	const made = server.evaluate(given, key, v.blinded.map(fromHex));
	expect(made.evaluated.map(hex)).toEqual(v.evaluated);
	expect(hex(made.proof)).toBe(v.proof);
	const outputs = finalize(blinded, made.evaluated, key.publicKey, made.proof);
	expect(outputs.map(hex)).toEqual(v.outputs);
	expect(v.inputs.map((input) => hex(server.output(key, fromHex(input))))).toEqual(v.outputs);
});

test.for(vectors.keys)('the key and a token of $slot', ({ slot, publicKey, input, output }) => {
	const info = slot === 'ask' ? askInfo() : voteInfo(Number(slot));
	const made = server.deriveKey(fromHex(vectors.seed), info);
	expect(hex(made.publicKey)).toBe(publicKey);
	expect(server.check(made, fromHex(input), fromHex(output))).toBe(true);
});

test('what one side makes the other takes, whichever library stands there', () => {
	const { voprf } = ristretto255_oprf;
	const inputs = fc.array(bytes(32), { minLength: 1, maxLength: 3 });
	fc.assert(
		fc.property(bytes(32), bytes(8), inputs, (seed, info, drawn) => {
			const ours = server.deriveKey(seed, info);
			const theirs = voprf.deriveKeyPair(seed, info);
			expect(theirs).toEqual({ secretKey: ours.secret, publicKey: ours.publicKey });
			const blinded = drawn.map((input) => blindInput(noble, input));
			const sent = blinded.map((one) => one.blinded);
			const here = server.evaluate(noble, ours, sent);
			const there = voprf.blindEvaluateBatch(theirs.secretKey, theirs.publicKey, sent);
			expect(there.evaluated).toEqual(here.evaluated);
			const outputs = finalize(blinded, here.evaluated, ours.publicKey, here.proof);
			const proof = there.proof as Bytes;
			expect(finalize(blinded, here.evaluated, ours.publicKey, proof)).toEqual(outputs);
			expect(drawn.map((input, i) => server.check(ours, input, outputs[i] as Bytes))).toEqual(
				drawn.map(() => true)
			);
		}),
		{ numRuns: 10 }
	);
});

test('a key of one’s own, another answer, another proof: the client stops', () => {
	const mine = [blindInput(noble, noble.random(32)), blindInput(noble, noble.random(32))];
	const sent = mine.map((one) => one.blinded);
	const other = server.deriveKey(noble.random(32), askInfo());
	const good = server.evaluate(noble, key, sent);
	const marked = server.evaluate(noble, other, sent);
	const stops = (evaluated: Bytes[], proof: Bytes, publicKey = key.publicKey) =>
		expect(() => finalize(mine, evaluated, publicKey, proof)).toThrow('voprf:');
	stops(marked.evaluated, marked.proof);
	stops(marked.evaluated, good.proof);
	stops(good.evaluated, marked.proof);
	stops(good.evaluated.toReversed(), good.proof);
	stops(good.evaluated.slice(1), good.proof);
	stops([good.evaluated[0] as Bytes, new Uint8Array(32)], good.proof);
	stops(good.evaluated, good.proof, other.publicKey);
	stops(good.evaluated, good.proof.slice(1));
});

test('the server evaluates no element that is none, nor the identity', () => {
	for (const bad of [new Uint8Array(32), new Uint8Array(32).fill(255), new Uint8Array(31)]) {
		expect(() => server.evaluate(noble, key, [bad])).toThrow();
	}
	expect(() => server.evaluate(noble, key, [])).toThrow('nothing to evaluate');
});

test('an output serves its own input, under its own key', () => {
	const [input, other] = [noble.random(32), noble.random(32)];
	const output = server.output(key, input);
	expect(server.check(key, input, output)).toBe(true);
	expect(server.check(key, other, output)).toBe(false);
	expect(server.check(key, input, output.slice(1))).toBe(false);
	expect(server.check(server.deriveKey(other, askInfo()), input, output)).toBe(false);
});
