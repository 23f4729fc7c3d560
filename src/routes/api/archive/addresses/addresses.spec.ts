import { beforeEach, expect, test } from 'vitest';
import { freshArchive, recordOf } from '#lib/archive/archive.fixture.server.ts';
import { findOldAddress } from '#lib/archive/addresses/redirects.server.ts';
import { writeBroadcast } from '#lib/archive/store.server.ts';
import { addFacilitator } from '#lib/facilitators/facilitator.fixture.ts';
import { openSession } from '#lib/facilitators/session.server.ts';
import { PUT } from './+server.ts';

freshArchive();

/** The pages that the site has, as its own router would answer. */
const PAGES = ['/ateliers', '/à-propos'];
let cookie = '';

beforeEach(async () => {
	writeBroadcast(recordOf());
	const setCookie = await openSession(addFacilitator('host'), new Request('http://localhost/'));
	cookie = setCookie.split(';', 1)[0] ?? '';
});

async function put(from: string, to: string | null): Promise<[status: number, code?: string]> {
	const fetch = async (asked: string) => {
		const isPage = PAGES.includes(decodeURI(asked));
		return new Response(null, { status: isPage ? 200 : 404 });
	};
	const request = new Request('http://localhost:3000/api/archive/addresses', {
		method: 'PUT',
		headers: { cookie, 'content-type': 'application/json' },
		body: JSON.stringify({ from, to })
	});
	const answer = await PUT({ request, fetch } as unknown as Parameters<typeof PUT>[0]);
	return [answer.status, ((await answer.json()) as { code?: string }).code];
}

test('an old address leads to a broadcast from then on', async () => {
	expect(await put('https://ancien.example/2019/nuit/', 'la-nuit')).toEqual([200, undefined]);
	expect(findOldAddress('/2019/nuit')).toEqual({ status: 301, to: '/archives/la-nuit' });
});

test.each(['/ateliers', 'https://ancien.example/ateliers/', '/%C3%A0-propos', '/ateliers?ref=x'])(
	'%s, where a page answers, is refused: it would never be looked up',
	async (from) => {
		expect(await put(from, 'la-nuit')).toEqual([409, 'conflict']);
		expect(await put(from, null)).toEqual([409, 'conflict']);
		expect(findOldAddress('/ateliers')).toBeNull();
	}
);

test('the front page looks its query up, whatever it shows', async () => {
	expect((await put('https://ancien.example/?p=12', 'la-nuit'))[0]).toBe(200);
});
