import { expect, test } from 'vitest';
import en from '#lib/words/en/import.ts';
import fr from '#lib/words/fr/import.ts';
import { recordOf } from '../archive.fixture.server.ts';
import type { Note } from './item.ts';
import { mergeBroadcast, NO_MEMORY } from './merge.ts';
import { progressBar } from './progress.ts';
import { reportText } from './report-text.ts';
import {
	addToReport,
	emptyReport,
	LISTED_EACH,
	show,
	type Considered,
	type Report
} from './report.ts';

const ESCAPE = String.fromCharCode(27);

function reportOf(applied: boolean): Report {
	const report = emptyReport('json', applied);
	const mine = recordOf({ summary: 'Le mien.' });
	const theirs = { summary: `Neuf${ESCAPE}[31m.`, body: 'x'.repeat(500) };
	const merged = mergeBroadcast(mine, 'la-nuit', theirs, NO_MEMORY, () => null);
	const notes: Note[] = [
		{ level: 'warning', code: 'unknown-shortcode', values: { name: 'x_y' }, line: 1234 },
		{ level: 'info', code: 'of-another-time', values: { n: 2 } }
	];
	const item = { key: 'json:1', line: 12, patch: null, redirects: [], notes };
	addToReport(report, item, { outcome: 'conflict', slug: 'la-nuit', merged, notes });
	return report;
}

test('a report names changes, both sides of a conflict, and the lines of its notes', () => {
	const text = reportText(reportOf(false), 'fr', fr);
	expect(text).toContain('1 émission en conflit');
	expect(text).toContain('! conflit · La nuit (ligne 12)');
	expect(text).toContain('ici\u202f: Le mien.');
	expect(text).toContain('source\u202f: Neuf [31m.');
	expect(text).toContain(`texte\u202f: (rien) → ${'x'.repeat(71)}…`);
	expect(text).toContain('attention · le code [x_y] n’est pas connu, et n’est pas gardé (ligne');
	expect(text).toContain('note · of-another-time {"n":2}');
});

test('it says the same in English, and what was done once it is done', () => {
	const text = reportText({ ...reportOf(true), items: [] }, 'en', en);
	expect(text).toBe('1 broadcast in conflict\n');
});

test('of ten thousand alike a report lists some, counts all, and keeps room for what is told last', () => {
	const report = emptyReport('wxr', false);
	const item = { key: 'wxr:1', patch: null, redirects: [], notes: [] };
	const refused: Considered = { outcome: 'refused', slug: null, merged: null, notes: [] };
	for (let n = 0; n < LISTED_EACH + 7; n++) addToReport(report, item, refused);
	const last: Note = {
		level: 'warning',
		code: 'wxr-unknown-block',
		values: { name: 'x', count: 1 }
	};
	addToReport(report, item, { ...refused, outcome: null, notes: [last] });
	expect(report.items).toHaveLength(LISTED_EACH + 1);
	expect(report.items.at(-1)?.notes).toEqual([last]);
	const text = reportText(report, 'fr', fr);
	expect(text).toContain('5\u202f007 éléments refusés');
	expect(text).toContain('et 7 autres éléments, comptés plus haut.');
});

test('nothing that a terminal would obey comes out of a source', () => {
	expect(reportText(reportOf(false), 'fr', fr)).not.toContain(ESCAPE);
	expect(show(`a${ESCAPE}]0;b\u202ec\r\nd`)).toBe('a ]0;b c d');
});

test('a progress bar is for a person: a pipe and a timer see nothing of it', () => {
	const drawn: string[] = [];
	const write = (text: string) => drawn.push(text);
	const words = { items: (n: number) => `${n} lus`, bytes: () => '' };
	progressBar({ write }, words).show({ items: 1, part: 0.5 });
	expect(drawn).toEqual([]);
	const bar = progressBar({ isTTY: true, write }, words);
	bar.show({ items: 7, part: 0.5 });
	expect(drawn.join('')).toContain(`${'█'.repeat(12)}${'░'.repeat(12)} 7 lus`);
});
