import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { nameOf } from './page-names.server.ts';

test.each([
	['/(public)', {}, '/'],
	['/(public)/workshops', {}, '/workshops'],
	['/(public)/workshops/[slug]', { slug: 'terrasse' }, '/workshops/[slug] terrasse'],
	['/(public)/workshops/[slug]', { slug: 'a b<script>' }, '/workshops/[slug]']
])('the page of %s with %o is called %s', (route, params, name) => {
	expect(nameOf(route, params)).toEqual({ kind: 'page', name });
});

test('files that a person keeps are downloads, and a scan names no room', () => {
	expect(nameOf('/media/files/[name]', { name: 'evening.mp3' })?.kind).toBe('download');
	expect(nameOf('/q/[code]', { code: 'K7QX2M9A' })).toEqual({ kind: 'scan', name: 'room' });
});

test('what programs read is no page, though it lives among them', () => {
	for (const file of ['feed.xml', 'feed.json', '[slug]/chapters.json']) {
		expect(nameOf(`/(public)/archive/${file}`, { slug: 'x' }), file).toBeNull();
	}
	expect(nameOf('/(public)/figures/data.csv', {})?.kind).toBe('download');
});

test('nothing else has a name: not the desk, not a room, not the wall, not the API', () => {
	const folders = readdirSync(new URL('../../routes', import.meta.url), { withFileTypes: true });
	const others = folders
		.filter((folder) => folder.isDirectory() && !['(public)', 'q', 'media'].includes(folder.name))
		.map(({ name }) => `/${name}/[code]`);
	expect(others).toContain('/desk/[code]');
	expect(others).toContain('/s/[code]');
	expect(others).toContain('/wall/[code]');
	expect(others.map((route) => nameOf(route, { code: 'K7QX2M9A' }))).toEqual(
		others.map(() => null)
	);
	expect(nameOf('/(publications)/[code]', {})).toBeNull();
	expect(nameOf(null, {})).toBeNull();
});
