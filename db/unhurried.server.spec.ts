import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { closeDatabase, database, openDatabase } from './open.server.ts';
import { unhurried } from './unhurried.server.ts';

const FULL = 2;
const NORMAL = 1;
const patience = () => database().pragma('synchronous', { simple: true });
let folder = '';

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'terrasse-unhurried-'));
	openDatabase(folder);
});

afterEach(() => {
	closeDatabase();
	rmSync(folder, { recursive: true });
});

test('only what can be made again does not wait for the disk', () => {
	expect(patience()).toBe(FULL);
	expect(unhurried(patience)).toBe(NORMAL);
	expect(patience()).toBe(FULL);
});

test('what fails leaves the next write waiting for the disk', () => {
	const fail = () => {
		throw new Error('no');
	};
	expect(() => unhurried(fail)).toThrow('no');
	expect(patience()).toBe(FULL);
});
