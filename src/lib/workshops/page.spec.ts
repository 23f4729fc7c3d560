import { fileURLToPath } from 'node:url';
import { createRawSnippet } from 'svelte';
import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import { catalogue } from '#lib/words/catalogue.server.ts';
import type { Locale } from '#lib/words/locale.ts';
import { readWorkshop } from './store.server.ts';
import type { Workshop } from './workshop.ts';
import WorkshopPage from './WorkshopPage.svelte';

/** The first workshop, as a server makes its page: what a browser without script receives. */
const dir = fileURLToPath(new URL('../../../workshops', import.meta.url));

function page(
	locale: Locale,
	change: Partial<Workshop> = {},
	recording: string | null = null
): string {
	const workshop = readWorkshop(dir, 'atelier-terrasse-autodefense-numerique', locale);
	if (!workshop) throw new Error('The first workshop is not in workshops/.');
	return render(WorkshopPage, {
		props: {
			workshop: { ...workshop, ...change },
			words: catalogue(locale).workshop,
			locale,
			date: 'Mercredi 5 juin 2024',
			address: 'https://terrasse.example/ateliers/x',
			recording,
			banner: createRawSnippet<[string]>((name) => ({
				render: () => `<p>banner ${name() || 'of now'}</p>`
			}))
		}
	}).body;
}

test.each(['fr', 'en'] as const)(
	'the page in %s needs no script, no style, no other host',
	(locale) => {
		const html = page(locale);
		expect(html).not.toMatch(/<script|<img|<iframe|<link|\sstyle=|\son\w+=/);
		expect(html).not.toMatch(/\ssrc=/);
	}
);

test('who comes for the recording is led to it from the top', () => {
	expect(page('fr', {}, 'L’enregistrement')).toMatch(
		/<a href="#recording"[^>]*>L’enregistrement<\/a>/
	);
	expect(page('fr')).not.toContain('#recording');
});

test('a campaign’s banner is drawn where the text keeps its place', () => {
	const html = '<p>a</p>\n<hr data-slot="campaign" data-name="">\n<p>b</p>';
	const [, between] = /<p>a<\/p>([^]*)<p>b<\/p>/.exec(page('fr', { html })) ?? [];
	expect(between).toContain('<p>banner of now</p>');
});

test.each(['fr', 'en'] as const)(
	'titles in %s go down one level at a time, from one first',
	(locale) => {
		const levels = [...page(locale).matchAll(/<h([1-6])[ >]/g)].map(([, level]) => Number(level));
		expect(levels.filter((level) => level === 1)).toHaveLength(1);
		levels.forEach((level, i) => expect(level - (levels[i - 1] ?? 0)).toBeLessThanOrEqual(1));
	}
);

test('every letter in brackets has its address on paper, in the order one reads', () => {
	const html = page('fr');
	const marks = [...html.matchAll(/data-address="([A-Z]+)"/g)].map(([, mark]) => mark);
	const listed = html.match(/<li class="code[^>]*>https?:/g)?.length ?? 0;
	const read = [...new Set(marks)];
	expect(read).toHaveLength(listed);
	expect(read).toEqual(read.toSorted());
	expect(read[0]).toBe('A');
	expect(
		[...html.matchAll(/<a [^>]*href="https?:[^>]*>/g)].every(([a]) => a.includes('noreferrer'))
	).toBe(true);
});

test('a source carries its whole address in its note, and no letter', () => {
	const html = page('fr');
	expect(html).toContain('data-address="https://amiunique.org/"');
	expect(html).not.toContain('<li class="code">https://amiunique.org/</li>');
});

test('every link within the page leads somewhere in it, and no identifier serves twice', () => {
	const html = page('fr');
	const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
	for (const [, id] of html.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(id);
	expect(new Set(ids).size).toBe(ids.length);
});

test('a page with overdue sources says so before its text', () => {
	expect(page('fr')).not.toContain('date de relecture');
	expect(page('fr', { stale: 1 })).toContain('Une source de cette page a dépassé');
	expect(page('fr', { stale: 3 })).toContain('3 sources de cette page ont dépassé');
});

test('a text in the other language is marked as such, and the page says why', () => {
	const html = page('fr', { locale: 'en' });
	expect(html).toContain('écrit qu’en anglais');
	expect(html).toMatch(/<div class="title[^>]*lang="en"/);
});

test('facilitators’ notes are not on the page', () => {
	expect(page('fr')).not.toContain('Ne demandez à personne');
});
