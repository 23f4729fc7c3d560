import { isHttpError, isRedirect } from '@sveltejs/kit';
import { beforeEach, expect, test } from 'vitest';
import { freshArchive, recordOf } from '#lib/archive/archive.fixture.server.ts';
import { keepRedirects } from '#lib/archive/redirects.server.ts';
import { renameBroadcast, withdraw, writeBroadcast } from '#lib/archive/store.server.ts';
import { followOldAddress } from './old-address.server.ts';

freshArchive();

/** What a visitor of an old address gets: where they are sent, a status, or nothing. */
function follow(address: string): string | number | null {
	try {
		followOldAddress(new URL(address, 'https://terrasse.example'), 'fr');
		return null;
	} catch (left) {
		if (isRedirect(left)) return `${left.status} ${left.location}`;
		if (isHttpError(left)) return left.status;
		throw left;
	}
}

beforeEach(() => {
	writeBroadcast(recordOf({ slug: 'atelier', title: 'Atelier' }));
	keepRedirects([
		{ from: '/atelier-dautodefense/', to: 'atelier', status: 301 },
		{ from: '/?p=32508', to: 'atelier', status: 301 },
		{ from: '/brouillon/', to: null, status: 410 }
	]);
});

test.each(['/atelier-dautodefense/', '/atelier-dautodefense', '/?p=32508'])(
	'%s leads to its page in one hop',
	(old) => expect(follow(old)).toBe('301 /archives/atelier')
);

test('it still does after the page took another name', () => {
	renameBroadcast('atelier', 'atelier-terrasse');
	expect(follow('/?p=32508')).toBe('301 /archives/atelier-terrasse');
	renameBroadcast('atelier-terrasse', 'atelier');
});

test('what was withdrawn is gone, and says so', () => {
	expect(follow('/brouillon/')).toBe(410);
	withdraw('atelier');
	expect(follow('/?p=32508')).toBe(410);
});

test('a post that is not public, and one that never was, are not found alike', () => {
	writeBroadcast(recordOf({ slug: 'attente', title: 'Attente', status: 'draft' }));
	keepRedirects([{ from: '/?p=4', to: 'attente', status: 301 }]);
	expect(['/?p=4', '/?p=1'].map(follow)).toEqual([404, 404]);
});

test.each(['/', '/?lang=en', '/nothing-here'])('%s leads nowhere else', (address) =>
	expect(follow(address)).toBeNull()
);
