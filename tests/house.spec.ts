import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

/**
 * The plan of the house, held by a test: what may import what, who alone may touch what, and the
 * folder names that say nothing.
 */
const ROOT = resolve(import.meta.dirname, '..');
const GROUND = ['crypto', 'markdown', 'words', 'http', 'ui'];
const CRYPTO_LIBRARIES = /^(@noble\/|@scure\/|libsodium|age-encryption)/;

type Line = { file: string; target: string; typeOnly: boolean };

const files = ['src', 'db'].flatMap((folder) => listFiles(join(ROOT, folder)));
const lines = files.flatMap(importsOf);

function listFiles(folder: string): string[] {
	return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
		if (entry.name === 'data') return [];
		const path = join(folder, entry.name);
		if (entry.isDirectory()) return listFiles(path);
		return /\.(ts|svelte)$/.test(entry.name) ? [path] : [];
	});
}

function importsOf(path: string): Line[] {
	const text = readFileSync(path, 'utf8');
	const found = text.matchAll(
		/(import|export)(\s+type)?[^'";]*?from\s+'([^']+)'|import\(\s*'([^']+)'/g
	);
	return [...found].map((match) => {
		const target = match[3] ?? match[4] ?? '';
		return {
			file: relative(ROOT, path),
			target: locate(path, target),
			typeOnly: Boolean(match[2])
		};
	});
}

function locate(from: string, target: string): string {
	if (target.startsWith('#lib/')) return target.replace('#lib/', 'src/lib/');
	if (target.startsWith('#db/')) return target.replace('#db/', 'db/');
	if (target.startsWith('.')) return relative(ROOT, resolve(dirname(from), target));
	return target;
}

/** Which room of the house a file is in. */
function roomOf(path: string): string {
	return /^src\/lib\/([^/]+)/.exec(path)?.[1] ?? path.split('/').slice(0, 2).join('/');
}

function layerOf(path: string): number {
	if (path.startsWith('db/')) return 0;
	if (!path.startsWith('src/lib/')) return 3;
	return GROUND.includes(roomOf(path)) ? 1 : 2;
}

const inside = lines.filter(({ target }) => /^(src|db)\//.test(target));
const production = (line: Line) => !line.file.endsWith('.spec.ts');
const say = (line: Line) => `${line.file} -> ${line.target}`;

test('the imports were found', () => {
	expect(inside.length).toBeGreaterThan(50);
});

test('arrows go routes, capabilities, ground, db, and never turn back', () => {
	const environment = 'src/env.server.ts';
	const turned = inside
		.filter(production)
		.filter((line) => line.target !== environment && line.file !== environment)
		.filter((line) => !line.target.startsWith('src/version.ts'))
		.filter((line) => layerOf(line.file) < layerOf(line.target));
	expect(turned.map(say)).toEqual([]);
});

test('a capability never enters another', () => {
	const entered = inside
		.filter(production)
		.filter(({ file, target }) => layerOf(file) === 2 && layerOf(target) === 2)
		.filter(({ file, target }) => roomOf(file) !== roomOf(target));
	expect(entered.map(say)).toEqual([]);
});

test('only crypto/ imports a cryptographic library', () => {
	const foreign = lines
		.filter(({ target }) => CRYPTO_LIBRARIES.test(target))
		.filter(({ file }) => !file.startsWith('src/lib/crypto/'));
	expect(foreign.map(say)).toEqual([]);
});

test('a table is touched only by the server files of its capability', () => {
	const foreign = inside
		.filter(production)
		.filter(({ target }) => target.startsWith('db/schema/'))
		.filter(({ file }) => !file.startsWith('db/') && !file.endsWith('.server.ts'));
	expect(foreign.map(say)).toEqual([]);
});

test('only env.server.ts reads the environment', () => {
	const readers = files
		.filter((path) => !/\.spec\.ts$|streams-in-development\.ts$/.test(path))
		.filter((path) => readFileSync(path, 'utf8').includes('process.env'))
		.map((path) => relative(ROOT, path));
	expect(readers).toEqual(['src/env.server.ts']);
});

test('only markdown/ makes HTML from text', () => {
	const makers = files
		.filter((path) => /\{@html|\.innerHTML\s*=|insertAdjacentHTML/.test(readFileSync(path, 'utf8')))
		.map((path) => relative(ROOT, path))
		.filter((path) => !path.startsWith('src/lib/markdown/'));
	expect(makers).toEqual([]);
});

test('no folder is called utils, helpers, common or misc, and no file is a barrel', () => {
	const vague = files
		.map((path) => relative(ROOT, path))
		.filter(
			(path) => /(^|\/)(utils?|helpers?|common|misc)(\/|\.)/.test(path) || /\/index\.ts$/.test(path)
		);
	expect(vague).toEqual([]);
});

test('a form that a script sends leaves by no address while the script is not there', () => {
	const leaving = files
		.filter((path) => path.endsWith('.svelte'))
		.flatMap((path) => {
			const forms = readFileSync(path, 'utf8').matchAll(/<form\b[^>]*>/g);
			return [...forms].map(([form]) => `${relative(ROOT, path)}: ${form}`);
		})
		.filter((form) => /onsubmit/.test(form) && !form.includes('method="dialog"'));
	expect(leaving).toEqual([]);
});
