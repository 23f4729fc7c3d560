import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
	listWorkshops,
	onWorkshopsChanged,
	readWorkshop,
	workshopProblems
} from './store.server.ts';

let dir: string;
beforeEach(() => {
	dir = mkdtempSync(join(tmpdir(), 'workshops-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

const front = (title: string, more = '') =>
	`---\ntitle: ${title}\nsummary: En bref.\ndate: { day: 2024-06-05, zone: Europe/Paris }\n` +
	`place: Paris\nlicence: CC-BY-NC-SA-4.0\n${more}---\n\n`;

function write(path: string, text: string): void {
	mkdirSync(join(dir, path, '..'), { recursive: true });
	writeFileSync(join(dir, path), text);
}

const messages = () => workshopProblems(dir, 'fr').map(({ file, line }) => `${file}:${line}`);

test('a workshop is read from its files, in the language asked', () => {
	write('nuit/fr.md', front('La nuit') + '## Début\n\nBonsoir.');
	write('nuit/en.md', front('The night') + '## Start\n\nGood evening.');
	write(
		'nuit/programme.yaml',
		'steps:\n  - { id: accueil, title: { fr: Accueil, en: Welcome } }\n'
	);
	const fr = readWorkshop(dir, 'nuit', 'fr');
	expect(fr).toMatchObject({ slug: 'nuit', locale: 'fr', locales: ['fr', 'en'], title: 'La nuit' });
	expect(fr?.html).toContain('Bonsoir.');
	expect(fr?.steps).toEqual([{ id: 'accueil', title: 'Accueil' }]);
	expect(readWorkshop(dir, 'nuit', 'en')).toMatchObject({ title: 'The night' });
	expect(listWorkshops(dir, 'en').map(({ title }) => title)).toEqual(['The night']);
	expect(workshopProblems(dir, 'fr')).toEqual([]);
});

test('a workshop in one language is shown in that one', () => {
	write('nuit/fr.md', front('La nuit'));
	expect(readWorkshop(dir, 'nuit', 'en')).toMatchObject({ locale: 'fr', title: 'La nuit' });
});

test('the latest workshop comes first', () => {
	write('avant/fr.md', front('Avant').replace('2024-06-05', '2023-01-31'));
	write('apres/fr.md', front('Après'));
	expect(listWorkshops(dir, 'fr').map(({ slug }) => slug)).toEqual(['apres', 'avant']);
});

test('a file that changes is read again, and those who keep pages are told', () => {
	write('nuit/fr.md', front('La nuit') + 'Bonsoir.');
	const before = readWorkshop(dir, 'nuit', 'fr');
	expect(readWorkshop(dir, 'nuit', 'fr')).toBe(before);
	let told = 0;
	const stop = onWorkshopsChanged(() => told++);
	write('nuit/fr.md', front('La nuit') + 'Bonjour !');
	expect(readWorkshop(dir, 'nuit', 'fr')?.html).toContain('Bonjour');
	expect(readWorkshop(dir, 'nuit', 'fr')?.edition).not.toBe(before?.edition);
	expect(told).toBe(1);
	stop();
	rmSync(join(dir, 'nuit'), { recursive: true });
	expect(readWorkshop(dir, 'nuit', 'fr')).toBeNull();
	expect(told).toBe(1);
});

test('those who keep pages are told even if nobody reads', async () => {
	write('nuit/fr.md', front('La nuit'));
	listWorkshops(dir, 'fr');
	await new Promise<void>((told) => {
		const stop = onWorkshopsChanged(() => {
			stop();
			told();
		});
		utimesSync(join(dir, 'nuit/fr.md'), 1, 1);
	});
});

test('a file that breaks keeps its last good text, and no other page feels it', () => {
	write('nuit/fr.md', front('La nuit') + 'Bonsoir.');
	write('jour/fr.md', front('Le jour'));
	readWorkshop(dir, 'nuit', 'fr');
	write('nuit/fr.md', front('La nuit', 'durree: 2\n') + 'Autre chose.');
	expect(readWorkshop(dir, 'nuit', 'fr')?.html).toContain('Bonsoir.');
	expect(readWorkshop(dir, 'jour', 'fr')?.title).toBe('Le jour');
	expect(workshopProblems(dir, 'fr')).toEqual([
		{
			file: 'nuit/fr.md',
			line: 7,
			message: 'Le champ «\u202fdurree\u202f» n’existe pas. Vérifiez l’orthographe, ou retirez-le.'
		}
	]);
	expect(workshopProblems(dir, 'en')[0]?.message).toContain('There is no field “durree”');
});

test('a file broken from the start has no page, and the others have theirs', () => {
	write('nuit/fr.md', '---\ntitle: [\n---\n');
	write('jour/fr.md', front('Le jour'));
	expect(readWorkshop(dir, 'nuit', 'fr')).toBeNull();
	expect(listWorkshops(dir, 'fr').map(({ slug }) => slug)).toEqual(['jour']);
	expect(messages().every((place) => place.startsWith('nuit/fr.md:'))).toBe(true);
	expect(messages().length).toBeGreaterThan(0);
});

test.each([
	['title: ""', 'title:', 2],
	['date: { day: 2024-02-30, zone: Europe/Paris }', 'date:', 4],
	['date: { day: 2024-06-05, zone: Europe/Pantin }', 'date:', 4],
	['licence: Oui', 'licence:', 6],
	['place: 12', 'place:', 5]
])('the field %s is refused with its line', (bad, key, line) => {
	const lines = front('La nuit').split('\n');
	write('nuit/fr.md', lines.map((text) => (text.startsWith(key) ? bad : text)).join('\n'));
	expect(messages()).toEqual([`nuit/fr.md:${line}`]);
});

test('a flaw deep in a list is on its own line', () => {
	write(
		'nuit/fr.md',
		front('La nuit', 'guests:\n  - name: Ada\n    role: invitée\n  - nom: Bob\n')
	);
	const found = workshopProblems(dir, 'fr').map(({ line, message }) => `${line} ${message}`);
	expect(found).toContainEqual(expect.stringMatching(/^10 .*guests\.2\.nom/));
	expect(found).toContainEqual(expect.stringMatching(/^10 .*guests\.2\.name/));
});

test('a flaw in the text leaves the page up', () => {
	write('nuit/fr.md', front('La nuit') + ':::notise\nBonsoir.\n:::');
	expect(readWorkshop(dir, 'nuit', 'fr')?.html).toContain('Bonsoir.');
	expect(messages()).toEqual(['nuit/fr.md:9']);
});

test('a translation may not change the day, nor a step bear the name of another', () => {
	write('nuit/fr.md', front('La nuit'));
	write('nuit/en.md', front('The night').replace('06-05', '06-06'));
	const step = '  - { id: a, title: { fr: A, en: A } }\n';
	write('nuit/programme.yaml', `steps:\n${step}${step}`);
	expect(messages()).toEqual(['nuit/en.md:2', 'nuit/programme.yaml:3']);
});

test('a step fits the 32 bytes that a sealed question gives it', () => {
	write('nuit/fr.md', front('La nuit'));
	const id = 'x'.repeat(33);
	write('nuit/programme.yaml', `steps:\n  - id: ${id}\n    title: { fr: A, en: A }\n`);
	expect(messages()).toEqual(['nuit/programme.yaml:2']);
});

const source = (review: string) =>
	'sources:\n  - id: cour\n    title: Un arrêt\n    publisher: Une cour\n' +
	`    date: 2022-11\n    review_by: ${review}\n`;

test('a source carries its date, and says so once it should have been read again', () => {
	write('nuit/fr.md', front('La nuit', source('2020-01-01')) + 'Dit.[^cour]');
	write('jour/fr.md', front('Le jour', source('2999-01-01')) + 'Dit.[^cour]');
	const stale = readWorkshop(dir, 'nuit', 'fr');
	expect(stale?.stale).toBe(1);
	expect(stale?.notes).toContain('Un arrêt, Une cour, novembre 2022.');
	expect(stale?.notes).toContain(
		'<strong class="review">Relecture dépassée depuis le 1er\u00a0janvier 2020'
	);
	expect(readWorkshop(dir, 'jour', 'fr')?.stale).toBe(0);
	expect(workshopProblems(dir, 'fr')).toEqual([]);
});

test('a source nobody calls is named with its line', () => {
	write('nuit/fr.md', front('La nuit', source('2999-01-01')) + 'Rien.');
	expect(messages()).toEqual(['nuit/fr.md:8']);
});

test.each(['../nuit', '..', '.', 'nuit/../nuit', 'NUIT', 'nuit%2f', '', 'nuit/fr.md', '_shared'])(
	'the address %j leads to no file',
	(slug) => {
		write('nuit/fr.md', front('La nuit'));
		write('_shared/fr.md', front('Commun'));
		expect(readWorkshop(dir, slug, 'fr')).toBeNull();
		expect(listWorkshops(dir, 'fr')).toHaveLength(1);
	}
);

test('a folder that is not there is a problem in words, not a crash', () => {
	expect(listWorkshops(join(dir, 'nulle-part'), 'fr')).toEqual([]);
	expect(workshopProblems(join(dir, 'nulle-part'), 'fr')[0]?.message).toContain('nulle-part');
	write('Été/fr.md', front('Été'));
	write('vide/notes.txt', '');
	expect(workshopProblems(dir, 'fr').map(({ file }) => file)).toEqual(['Été', 'vide/']);
});
