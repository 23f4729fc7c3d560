/** The API of the archive, held to the document that describes it. */
import { describe, expect, test } from 'vitest';
import { freshArchive, recordOf } from '#lib/archive/archive.fixture.server.ts';
import { HOSTILE, WHOLE, writeHostile } from '#lib/archive/feeds/feeds.fixture.server.ts';
import { openapi } from '#lib/archive/feeds/openapi.ts';
import { renameBroadcast, withdraw, writeBroadcast } from '#lib/archive/store.server.ts';
import { GET as LIST, OPTIONS } from './+server.ts';
import { GET as ONE } from './[slug]/+server.ts';
import { flawsOf } from './json-schema.fixture.ts';

freshArchive();

const document = openapi('http://localhost:3000');

type List = {
	broadcasts: { slug: string; title: string; updatedAt: string }[];
	next: string | null;
	cursor: string | null;
};
type Answer = { status: number; headers: Headers; body: unknown };

async function call(
	path: '/api/v1/broadcasts' | '/api/v1/broadcasts/{slug}',
	last: string,
	headers: Record<string, string> = {}
): Promise<Answer> {
	const isList = path === '/api/v1/broadcasts';
	const url = `http://localhost:3000${isList ? path + last : path.replace('{slug}', last)}`;
	const request = new Request(url, { headers });
	const event = { request, url: new URL(url), params: { slug: last } };
	const response = await (isList ? LIST(event as never) : ONE(event as never));
	const { status } = response;
	const described = document.paths[path].get.responses[status as never] as {
		content?: Record<string, { schema: { $ref: string } }>;
	};
	expect(described, `${path} ${status} is described`).toBeDefined();
	expect(response.headers.get('access-control-allow-origin')).toBe('*');
	const said = await response.text();
	const [[type, { schema }] = ['', { schema: { $ref: '' } }]] = Object.entries(
		described.content ?? {}
	);
	if (said !== '') expect(response.headers.get('content-type')).toBe(type);
	const body: unknown = said === '' ? null : JSON.parse(said);
	if (type) expect(flawsOf(schema, body, document), said.slice(0, 300)).toEqual([]);
	return { status, headers: response.headers, body };
}
const list = async (query = '') => (await call('/api/v1/broadcasts', query)).body as List;
const one = (slug: string, headers = {}) => call('/api/v1/broadcasts/{slug}', slug, headers);
const slugs = ({ broadcasts }: List) => broadcasts.map(({ slug }) => slug);

async function walk(query: string, between = () => {}): Promise<string[]> {
	const seen: string[] = [];
	for (let part = await list(query); ; part = await list(new URL(part.next).search)) {
		seen.push(...slugs(part));
		between();
		if (part.next === null) return seen;
	}
}

function writeMany(): void {
	for (let n = 0; n < 12; n++) {
		const startsAt = n % 4 === 3 ? null : `2024-01-${10 + Math.floor(n / 2)}`;
		writeBroadcast(recordOf({ slug: `b-${n}`, title: `B ${n}`, startsAt }));
	}
}

describe('the list', () => {
	test.each(['latest', 'oldest', 'changed'])(
		'walked by cursor gives all once: %s',
		async (order) => {
			writeMany();
			const whole = slugs(await list(`?order=${order}`));
			expect(new Set(whole).size).toBe(12);
			expect(await walk(`?order=${order}&limit=5`)).toEqual(whole);
			expect(await walk(`?order=${order}&limit=1`)).toEqual(whole);
		}
	);

	test('nothing is given twice or skipped when broadcasts come and go between two calls', async () => {
		writeMany();
		const whole = slugs(await list());
		let calls = 0;
		const seen = await walk('?limit=3', () => {
			calls++;
			if (calls === 1) withdraw(whole[2] ?? '');
			writeBroadcast(recordOf({ slug: `new-${calls}`, title: 'Neuf', startsAt: '2030-01-01' }));
		});
		expect(seen).toEqual(whole);
	});

	test('whoever keeps a copy goes on from their cursor and gets what changed, nothing else', async () => {
		writeMany();
		const { cursor } = await list('?order=changed');
		const after = `?order=changed&cursor=${cursor}`;
		expect(await list(after)).toEqual({ broadcasts: [], next: null, cursor });
		writeBroadcast(recordOf({ slug: 'b-3', title: 'Changée' }));
		expect(slugs(await list(after))).toEqual(['b-3']);
	});

	test('updated_since leaves out what is older', async () => {
		writeMany();
		const [first, second] = (await list('?order=changed')).broadcasts;
		const since = await list(`?updated_since=${encodeURIComponent(second?.updatedAt ?? '')}`);
		for (const { updatedAt } of since.broadcasts) {
			expect(updatedAt >= (second?.updatedAt ?? '')).toBe(true);
		}
		expect(first).toBeDefined();
		expect((await list('?updated_since=2999-01-01')).broadcasts).toEqual([]);
	});

	test('filters as the page of the archive does', async () => {
		writeMany();
		writeBroadcast(WHOLE);
		for (const filter of ['series=terrasse', 'person=ada', 'tag=vie-privee', 'captions=true']) {
			expect(slugs(await list(`?${filter}`)), filter).toEqual(['la-nuit']);
		}
		expect(slugs(await list('?year=2024&season=3&length=medium&status=published'))).toEqual([
			'la-nuit'
		]);
	});

	test.each([
		['limit', '?limit=0'],
		['limit', '?limit=201'],
		['limit', '?limit=5&limit=6'],
		['cursor', '?cursor=e30'],
		['cursor', `?order=oldest&cursor=${Buffer.from('["latest",null,3]').toString('base64url')}`],
		['updated_since', '?updated_since=hier'],
		['order', '?order=title'],
		['order', '?order=latest&updated_since=2024-01-01'],
		['status', '?status=draft'],
		['tag', '?tag=%3Cscript%3E'],
		['page', '?page=2'],
		['__proto__', '?__proto__=x'],
		['constructor', '?constructor=x']
	])('says which parameter is wrong: %s in %s', async (field, query) => {
		const { status, body } = await call('/api/v1/broadcasts', query);
		expect(status).toBe(400);
		expect(body).toMatchObject({ code: 'malformed', field });
	});

	test('shows neither drafts nor what was withdrawn', async () => {
		for (const status of ['draft', 'withdrawn'] as const) {
			writeBroadcast(recordOf({ slug: status, title: 'Secret', status }));
		}
		for (const order of ['latest', 'oldest', 'changed']) {
			expect(slugs(await list(`?order=${order}`))).toEqual([]);
		}
	});

	test('texts that try to be markup are given as they are', async () => {
		writeHostile('published');
		const { broadcasts } = await list('?order=oldest');
		expect(broadcasts.map(({ title }) => title)).toEqual(
			HOSTILE.map((text) => text.toWellFormed().trim())
		);
	});
});

describe('one broadcast', () => {
	test('is its whole record, once', async () => {
		writeBroadcast(WHOLE);
		const { status, body, headers } = await one('la-nuit');
		expect(status).toBe(200);
		expect(body).toMatchObject({ ...WHOLE, pages: { fr: expect.any(String) as string } });
		const again = await one('la-nuit', { 'if-none-match': headers.get('etag') ?? '' });
		expect(again).toMatchObject({ status: 304, body: null });
		writeBroadcast({ ...WHOLE, title: 'Autre' });
		const changed = await one('la-nuit', { 'if-none-match': headers.get('etag') ?? '' });
		expect(changed.status).toBe(200);
	});

	test('is gone, unknown, or elsewhere', async () => {
		for (const slug of ['a', 'b']) writeBroadcast(recordOf({ slug, title: slug }));
		writeBroadcast(recordOf({ slug: 'draft', title: 'x', status: 'draft' }));
		withdraw('a');
		renameBroadcast('b', 'c');
		expect(await one('a')).toMatchObject({ status: 410, body: { code: 'gone' } });
		expect(await one('draft')).toMatchObject({ status: 404, body: { code: 'not-found' } });
		expect(await one('no-such')).toMatchObject({ status: 404 });
		const moved = await one('b');
		expect(moved.status).toBe(301);
		expect(moved.headers.get('location')).toMatch(/\/api\/v1\/broadcasts\/c$/);
	});
});

test('a page of another site may send an entity tag', async () => {
	const response = await OPTIONS({} as never);
	expect(response.status).toBe(204);
	expect(response.headers.get('access-control-allow-origin')).toBe('*');
	expect(response.headers.get('access-control-allow-headers')).toContain('if-none-match');
	expect(response.headers.get('access-control-allow-methods')).toBe('GET, HEAD, OPTIONS');
});
