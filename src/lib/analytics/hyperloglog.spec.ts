import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { estimate, newRegisters, see } from './hyperloglog.ts';

const hashOf = (thing: string) => createHash('sha256').update(thing).digest();

test('nothing is zero, and one thing seen a hundred times is one', () => {
	const registers = newRegisters();
	expect(estimate(registers)).toBe(0);
	for (let time = 0; time < 100; time++) see(registers, hashOf('one'));
	expect(Math.round(estimate(registers))).toBe(1);
});

test('the estimate has no bias from ten to a hundred thousand: within three standard errors each', () => {
	const registers = newRegisters();
	const checks = [10, 100, 1_000, 10_000, 30_000, 50_000, 100_000];
	for (let seen = 1; seen <= 100_000; seen++) {
		see(registers, hashOf(`thing ${seen}`));
		if (!checks.includes(seen)) continue;
		expect(Math.abs(estimate(registers) / seen - 1), `${seen}`).toBeLessThan(3 * 0.0081);
	}
});

test('the mean of many estimates is the truth, within three standard errors of that mean', () => {
	const [runs, things] = [40, 5_000];
	let sum = 0;
	for (let run = 0; run < runs; run++) {
		const registers = newRegisters();
		for (let seen = 0; seen < things; seen++) see(registers, hashOf(`${run} ${seen}`));
		sum += estimate(registers) / things;
	}
	expect(Math.abs(sum / runs - 1)).toBeLessThan((3 * 0.0081) / Math.sqrt(runs));
});

test('a hash of zeros is the longest run, and breaks nothing', () => {
	const registers = newRegisters();
	see(registers, new Uint8Array(32));
	expect(registers[0]).toBe(51);
	expect(Number.isFinite(estimate(registers))).toBe(true);
});
