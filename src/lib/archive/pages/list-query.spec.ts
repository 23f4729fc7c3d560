import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { BroadcastQuery } from '../list/broadcast-query.ts';
import { readListQuery, without, writeListQuery } from './list-query.ts';

const read = (query: string) => readListQuery(new URLSearchParams(query));

test('a list’s address says its choices, and reads back as the same list', () => {
	const query: BroadcastQuery = {
		series: 'les-ateliers',
		season: 7,
		person: 'nono',
		tag: 'surveillance',
		year: 2024,
		length: 'long',
		captions: false,
		order: 'title',
		page: 3
	};
	const address = writeListQuery(query);
	expect(address).toBe(
		'?series=les-ateliers&season=7&person=nono&tag=surveillance&year=2024&length=long&captions=false&order=title&page=3'
	);
	expect(read(address)).toEqual(query);
});

test('the whole archive has no query, however it is asked for', () => {
	expect(writeListQuery({})).toBe('');
	expect(writeListQuery({ order: 'latest', page: 1 })).toBe('');
});

test.each(['page=0', 'page=1e9', 'season=x', 'status=draft', 'length=huge', 'tag=../..', 'q=%00'])(
	'%s chooses nothing',
	(query) => expect(read(query)).toEqual({})
);

test('no address, however odd, keeps a list from being shown', () => {
	const names = fc.constantFrom('series', 'season', 'year', 'length', 'captions', 'page', 'x');
	const pairs = fc.array(fc.tuple(names, fc.string({ maxLength: 12 })));
	fc.assert(
		fc.property(pairs, (params) => {
			const query = readListQuery(new URLSearchParams(params));
			expect(read(writeListQuery(query))).toEqual({
				...query,
				page: query.page === 1 ? undefined : query.page
			});
		})
	);
});

test('a choice taken back leaves the others, from the first page', () => {
	expect(without({ series: 'a', tag: 'b', page: 4 }, 'tag')).toEqual({ series: 'a' });
});
