import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { listWorkshops, readWorkshop, workshopProblems } from './store.server.ts';

/** The texts that the project itself carries, held to what it asks of everyone's. */
const dir = fileURLToPath(new URL('../../../workshops', import.meta.url));
const FIRST = 'atelier-terrasse-autodefense-numerique';

test('every workshop we publish is without a flaw, in both languages', () => {
	expect(workshopProblems(dir, 'en')).toEqual([]);
	for (const { slug } of listWorkshops(dir, 'fr')) {
		expect(readWorkshop(dir, slug, 'fr')?.locales).toEqual(['fr', 'en']);
	}
});

test('a translation has the same parts, notes, exercises and steps as its original', () => {
	const shape = (locale: 'fr' | 'en') => {
		const workshop = readWorkshop(dir, FIRST, locale);
		const { html = '', notes = '', contents, steps, keyQuestions, links, tags } = workshop ?? {};
		return {
			depths: contents?.map(({ depth }) => depth),
			calls: [...html.matchAll(/href="#(note-fn-[^"]+)"/g)].map(([, id]) => id),
			notes: [...notes.matchAll(/<li id="([^"]+)"/g)].map(([, id]) => id),
			blocks: [...html.matchAll(/class="(notice|danger|exercise|answer)[ "]/g)].map(
				([, name]) => name
			),
			steps: steps?.map(({ id }) => id),
			links,
			counts: [keyQuestions?.length, tags?.length]
		};
	};
	expect(shape('en')).toEqual(shape('fr'));
});

test('the evening of 5 June 2024 has all its parts', () => {
	const workshop = readWorkshop(dir, FIRST, 'fr');
	expect(workshop).toMatchObject({
		when: { day: '2024-06-05', zone: 'Europe/Paris' },
		online: true,
		season: 7,
		licence: { id: 'CC-BY-NC-SA-4.0' },
		legacy: { id: 1271, wordpress_id: 32508 }
	});
	expect(workshop?.guests.map(({ name }) => name)).toEqual(['Bastien Le Querrec', 'Nono']);
	expect(workshop?.keyQuestions).toHaveLength(3);
	expect(workshop?.contents.filter(({ depth }) => depth === 2)).toHaveLength(7);
	for (const origin of ['lemonde.fr', 'laquadrature.net/2023/04/28', 'chatons.org']) {
		expect(workshop?.notes).toContain(origin);
	}
});

test('links within a page lead somewhere', () => {
	for (const locale of ['fr', 'en'] as const) {
		const { html = '', notes = '' } = readWorkshop(dir, FIRST, locale) ?? {};
		const ids = [...(html + notes).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
		const page = ['key-questions', 'programme'];
		for (const [, target = ''] of (html + notes).matchAll(/href="#([^"]+)"/g)) {
			expect([...ids, ...page]).toContain(target);
		}
		expect(new Set(ids).size).toBe(ids.length);
	}
});
