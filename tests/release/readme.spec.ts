import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

/**
 * What the README says of installing: one screen a path, with the very commands of its document, which
 * for Debian are run by tests/hosting/evening.spec.ts.
 */
const ROOT = resolve(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(resolve(ROOT, path), 'utf8');
const { version } = JSON.parse(read('package.json')) as { version: string };

const README = read('README.md');
const installing = /^## Installing it\n([^]*?)^## /m.exec(README)?.[1] ?? '';
const commands = (text: string) =>
	[...text.matchAll(/^```(?:sh)?\n([^]*?)^```$/gm)].flatMap(([, block = '']) =>
		block.split('\n').filter((line) => line !== '')
	);
/** What stands between the first words of a path and those of the next. */
const pathOf = (from: string, to: string) =>
	installing.slice(installing.indexOf(from), installing.indexOf(to));

/** A terminal that nobody made larger. */
const A_SCREEN = 40;

test.each([
	['**On Debian 12**', '**On YunoHost**', 'debian'],
	['**On YunoHost**', '**In a container**', 'yunohost'],
	['**In a container**', 'After that:', 'container']
])('%s holds on a screen, in the words of its document', (from, to, name) => {
	const path = pathOf(from, to);
	expect(path.split('\n').length).toBeLessThanOrEqual(A_SCREEN);
	const said = commands(path);
	expect(said.length).toBeGreaterThan(0);
	for (const locale of ['en', 'fr']) {
		const file = `docs/install/${locale}/${name}.md`;
		expect(path).toContain(`(${file})`);
		expect(commands(read(file)).slice(0, said.length)).toEqual(said);
	}
});

test('what is to be typed names this version', () => {
	const typed = commands(installing).filter((line) => /^(export VERSION|version)=/.test(line));
	expect(typed.map((line) => line.split('=')[1])).toEqual([version, version]);
});
