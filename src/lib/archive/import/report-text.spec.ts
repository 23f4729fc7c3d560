import { expect, test } from 'vitest';
import en from '#lib/words/en/import.ts';
import fr from '#lib/words/fr/import.ts';
import { recordOf } from '../archive.fixture.server.ts';
import type { Note } from './item.ts';
import { mergeBroadcast, NO_MEMORY } from './merge.ts';
import { progressBar } from './progress.ts';
import { itemName, outcomeText, reportText } from './report-text.ts';
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
	expect(text).toContain(
		'attention · le code [x_y] n’est pas connu et n’est pas gardé\u202f; les mots qu’il entoure le sont (ligne'
	);
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

test('a line of the report is named for eyes, and says what came once it is written', () => {
	const nothing = {
		...{ line: null, slug: null, title: null, status: null },
		...{ changes: [], conflicts: [], notes: [] }
	};
	const about = (key: string) => ({ ...nothing, key, outcome: 'same' as const });
	const names: [string, string][] = [
		['wxr:report', 'l’export dans son ensemble'],
		['beside', 'ce qui accompagne les émissions'],
		['wxr:file:a.xml', 'a.xml'],
		['wxr:https://a.example/#terms-2', 'catégories et étiquettes de https://a.example'],
		['wxr:https://a.example/?p=12', 'https://a.example/?p=12']
	];
	for (const [key, name] of names) {
		expect([itemName(about(key), 'fr', fr), outcomeText(about(key), true, fr)]).toEqual([
			name,
			'à savoir'
		]);
	}
	const made = { ...nothing, key: 'a', slug: 'a', title: 'A', outcome: 'create' as const };
	const changed = { ...made, key: 'b', outcome: 'update' as const };
	const done = { ...emptyReport('wxr', true), items: [made, changed] };
	expect(reportText(done, 'fr', fr)).toContain('+ créée · A');
	expect(reportText(done, 'fr', fr)).toContain('~ mise à jour · A');
	expect(reportText(done, 'en', en)).toContain('+ created · A');
	expect(reportText(done, 'en', en)).toContain('~ updated · A');
	const draft = { ...made, status: 'draft' as const };
	expect(outcomeText(draft, false, fr)).toBe('créer, en brouillon');
	expect(outcomeText({ ...made, status: 'published' }, false, fr)).toBe('créer');
	expect(reportText({ ...done, applied: false }, 'fr', fr)).toContain('+ créer · A');
});
