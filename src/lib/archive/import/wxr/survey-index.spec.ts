import { afterEach, beforeEach, expect, test } from 'vitest';
import { openIndex, type SurveyIndex } from './survey-index.server.ts';

const SITE = 'https://media.example';
const post = (slug: string) => ({ slug, status: 'publish', type: 'post' });
const picture = (url: string, parent = '0') => ({ url, alt: '', link: '', parent });
let index: SurveyIndex;

beforeEach(() => {
	index = openIndex();
});
afterEach(() => index.close());

test('every picture comes back once, in the order of the file, however many there are', () => {
	for (let n = 1; n <= 1201; n++) index.addPicture(SITE, String(n), picture(`${n}.png`));
	index.addPicture('https://autre.example', '1', picture('ailleurs.png'));
	const found = [...index.pictures(SITE)];
	expect(found.map(({ url }) => url)).toEqual(
		Array.from({ length: 1201 }, (_, at) => `${at + 1}.png`)
	);
	expect([...index.pictures('https://vide.example')]).toEqual([]);
});

test('a picture stands with the post it is the image of, before the one it was added to', () => {
	index.addPost(SITE, '1', post('porte'), '9');
	index.addPost(SITE, '2', post('ajoute'), null);
	index.addPicture(SITE, '8', picture('b.png', '2'));
	index.addPicture(SITE, '9', picture('a.png', '2'));
	index.addPicture(SITE, '10', picture('c.png', '77'));
	const slugs = [...index.pictures(SITE)].map(({ postSlug }) => postSlug);
	expect(slugs).toEqual(['ajoute', 'porte', null]);
});

test('numbers are those of their site, and the first to speak keeps a number and an address', () => {
	index.addPost(SITE, '1', post('premier'), null);
	index.addPost(SITE, '1', post('encore'), null);
	index.addAddress(SITE, '/premier/', '1');
	index.addAddress(SITE, '/premier/', '2');
	expect(index.post(SITE, '1')?.slug).toBe('premier');
	expect(index.ownerOf(SITE, '/premier/')).toBe('1');
	expect(index.post('https://autre.example', '1')).toBeNull();
	expect(index.ownerOf('https://autre.example', '/premier/')).toBeNull();
	expect([index.isTaken('premier'), index.isTaken('encore')]).toEqual([true, false]);
});
