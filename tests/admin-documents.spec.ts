import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { COMMANDS } from '../src/cli/commands.ts';
import { OPTIONS } from '../src/cli/options.ts';

/** What docs/admin tells an admin to do can be done: its commands exist, in both languages alike. */
const FOLDER = resolve(import.meta.dirname, '../docs/admin');
const PAIRS = [
	['incident.md', 'incident.md'],
	['journaux.md', 'logs.md'],
	['sauvegardes.md', 'backups.md'],
	['mises-a-jour.md', 'updates.md'],
	['moderation.md', 'moderation.md'],
	['droit.md', 'law.md']
] as const;

/** What is for those who write Terrasse is in English, whole. */
const read = (locale: string, name: string) =>
	readFileSync(join(FOLDER, locale, name), 'utf8').replace(
		/^## (For those|Pour qui|Pour celles)[^]*/m,
		''
	);
/** After these words, `terrasse` is the service or the user. */
const SERVICE = '(?<!(?:stop|start|restart|-u) )';
/** `t` stands for the command in incident.md, which says so. */
const COMMAND = new RegExp(
	`${SERVICE}(?:\\bterrasse|(?:^|\`)t) ([a-z][a-z-]+)((?: --?[a-z-]+)*)`,
	'gm'
);
const named = (text: string) =>
	[...text.matchAll(COMMAND)].map(([, name = '', options = '']) => ({
		name,
		options: options.match(/--[a-z-]+/g) ?? []
	}));

test.each(PAIRS)('%s and %s name commands and options that exist', (french, english) => {
	for (const text of [read('fr', french), read('en', english)]) {
		for (const { name, options } of named(text)) {
			expect(Object.keys(COMMANDS)).toContain(name);
			const known = Object.keys(OPTIONS[name as keyof typeof OPTIONS]);
			for (const option of options) expect([name, ...known]).toContain(option.slice(2));
		}
	}
});

test.each(PAIRS)('%s and %s say the same things', (french, english) => {
	const shape = (text: string) => ({
		titles: text.match(/^#+ /gm)?.length,
		rows: text.match(/^\|/gm)?.length,
		steps: text.match(/^(\d+\.|-) /gm)?.length,
		commands: named(text).map(({ name, options }) => [name, ...options].join(' '))
	});
	expect(shape(read('fr', french))).toEqual(shape(read('en', english)));
});

test('every document of one language has its other', () => {
	expect(readdirSync(join(FOLDER, 'fr')).toSorted()).toEqual(
		expect.arrayContaining(PAIRS.map(([french]) => french))
	);
	expect(readdirSync(join(FOLDER, 'fr'))).toHaveLength(readdirSync(join(FOLDER, 'en')).length);
});
