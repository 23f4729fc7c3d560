import { isRedirect } from '@sveltejs/kit';
import { expect, test } from 'vitest';
import { addressToKeep } from '#lib/http/kept-queries.server.ts';
import type { BroadcastList } from '../list/list.server.ts';
import { keepList } from './keep-list.server.ts';
import { readListQuery } from './list-query.ts';

const list = { total: 30, pages: 2 } as BroadcastList;

/** Where a list leads, or the address that it is kept under. */
function settle(search: string, of: BroadcastList = list): string | undefined {
	const url = new URL(`http://localhost/archives${search}`);
	const request = new Request(url);
	try {
		keepList({ request, url }, '/archives', readListQuery(url.searchParams), of);
	} catch (thrown) {
		if (!isRedirect(thrown)) throw thrown;
		return `to ${thrown.location}`;
	}
	return addressToKeep(request);
}

test('what the form of a list sends leads to the one address of these choices', () => {
	expect(settle('?series=&tag=son&year=2024&order=latest')).toBe('to /archives?tag=son&year=2024');
	expect(settle('?year=2024&tag=son')).toBe('to /archives?tag=son&year=2024');
	expect(settle('?page=1')).toBe('to /archives');
});

test('the page at that address is kept, and leads nowhere else', () => {
	expect(settle('?tag=son&year=2024')).toBe('/archives?tag=son&year=2024');
	expect(settle('?tag=son&page=2')).toBe('/archives?tag=son&page=2');
	expect(settle('')).toBe('/archives');
});

test('choices that nothing answers to, and pages past the last, are not kept', () => {
	expect(settle('?tag=rien', { ...list, total: 0 })).toBeUndefined();
	expect(settle('?tag=son&page=3')).toBeUndefined();
});

test('an address with words of others is answered as it is, and not kept', () => {
	expect(settle('?tag=son&ref=ailleurs')).toBe('/archives?tag=son');
});
