import type { Database } from '#db/open.server.ts';
import { prepared } from '#db/prepared.server.ts';
import { address } from '#lib/words/addresses.ts';
import { config } from '../../../env.server.ts';
import { oldAddress } from './old-address.ts';
import type { Status } from '../record.ts';
import { aboutToWrite, inArchiveTransaction } from '../transaction.server.ts';
import { isPublic } from '../visibility.ts';

/**
 * Old addresses, and where each leads in one hop: to a broadcast by its row, so that no rename breaks
 * it, or to another page of this site. Never to another host.
 */
export type OldAddress = {
	/** A path with its query; a host is dropped. */
	from: string;
	/** A slug of a broadcast, a path of this site as its routes are named, or null with 410. */
	to: string | null;
	status: 301 | 410;
};

type Kept = { target: string | null; broadcast: number | null; status: 301 | 410 };

const BROADCAST_PATH = /^\/(?:en\/)?archives?\/([a-z0-9-]+)$/;
/** Old sites redirect to what they redirect: this many times is enough, and ends a circle. */
const MOST_STEPS = 5;

const statements = prepared((database: Database) => ({
	row: database
		.prepare<{ slug: string }, number>(
			`select id from broadcast where slug = @slug
			union all select broadcast from broadcast_slug where slug = @slug limit 1`
		)
		.pluck(),
	find: database.prepare<[string], Kept>(
		'select target, broadcast, status from redirect where path = ?'
	),
	keep: database.prepare<[string, string | null, number | null, number]>(
		`insert into redirect (path, target, broadcast, status) values (?, ?, ?, ?)
		on conflict (path) do update set
			target = excluded.target, broadcast = excluded.broadcast, status = excluded.status
		where (target, broadcast, status) is not
			(excluded.target, excluded.broadcast, excluded.status)`
	),
	keepNew: database.prepare<[string, number]>(
		`insert into redirect (path, broadcast, status) values (?, ?, 301)
		on conflict (path) do update set broadcast = excluded.broadcast
		where target is null and broadcast is null and status = 301`
	),
	broadcast: database.prepare<[number], { slug: string; status: Status }>(
		'select slug, status from broadcast where id = ?'
	),
	all: database.prepare<[], Kept & { path: string }>(
		'select path, target, broadcast, status from redirect order by path'
	),
	page: database
		.prepare<{ kind: string; slug: string }, number>(
			`select 1 from series where @kind = 'series' and slug = @slug
			union all select 1 from person where @kind = 'people' and slug = @slug
			union all select 1 from tag where @kind = 'tags' and slug = @slug`
		)
		.pluck()
}));

/**
 * Keeps old addresses; one that is kept already leads where the newest says. One whose broadcast is not
 * there leads nowhere until it is kept again: `deadOldAddresses` lists it.
 *
 * @returns those that were not kept: not an address, the front page, or a target on another host
 */
export function keepRedirects(rows: Iterable<OldAddress>): OldAddress[] {
	const refused: OldAddress[] = [];
	inArchiveTransaction(() => {
		aboutToWrite();
		for (const row of rows) if (!keep(row)) refused.push(row);
	});
	return refused;
}

function keep({ from, to, status }: OldAddress): boolean {
	const path = oldAddress(from);
	if (path === null || path === '/') return false;
	if (to !== null && /^(\/[/\\]|[a-z][a-z0-9+.-]*:)/i.test(to)) return false;
	const isGone = status === 410 || to === null;
	const row = isGone
		? null
		: (statements().row.get({ slug: BROADCAST_PATH.exec(to)?.[1] ?? to }) ?? null);
	const target = isGone || row !== null || !to.startsWith('/') ? null : to;
	statements().keep.run(path, target, row, status);
	return true;
}

/** Makes addresses lead to a broadcast, except those that lead somewhere already. */
export function keepAddressesOf(broadcast: number, addresses: readonly string[]): void {
	for (const one of addresses) {
		const path = oldAddress(one);
		if (path !== null && path !== '/') statements().keepNew.run(path, broadcast);
	}
}

/**
 * What to answer at an old address: where its page is now, that it is gone, or nothing known (null).
 * `to` is a public path in the language of the instance.
 */
export function findOldAddress(
	pathAndQuery: string
): { status: 301; to: string } | { status: 410 } | null {
	const key = oldAddress(pathAndQuery);
	if (key === null || key === '/') return null;
	const [path = ''] = key.split('?');
	for (const one of [key, ...(path === '/' ? [] : [path, ...otherSizes(path)])]) {
		const found = follow(one, MOST_STEPS);
		if (found) return found;
	}
	return null;
}

/**
 * The names of the picture that this one is a copy of, smaller or whole: WordPress writes `a-300x200.jpg`
 * and, for a large one, `a-scaled.jpg` beside `a.jpg`, and exports only one of them.
 */
function otherSizes(path: string): string[] {
	const [, name, extension] =
		/^(.*\/uploads\/.*?)(?:-\d{1,5}x\d{1,5}|-scaled)?(\.[a-z\d]{2,5})$/i.exec(path) ?? [];
	if (name === undefined) return [];
	return [`${name}${extension}`, `${name}-scaled${extension}`].filter((one) => one !== path);
}

function follow(key: string, steps: number): ReturnType<typeof findOldAddress> {
	const found = statements().find.get(key);
	if (!found || steps === 0) return null;
	if (found.status === 410) return { status: 410 };
	if (found.broadcast !== null) {
		const broadcast = statements().broadcast.get(found.broadcast);
		if (broadcast?.status === 'withdrawn') return { status: 410 };
		return broadcast && isPublic(broadcast.status) ? toPage(`/archive/${broadcast.slug}`) : null;
	}
	if (found.target === null) return null;
	const next = oldAddress(found.target);
	const isOldToo = next !== null && statements().find.get(next) !== undefined;
	return isOldToo ? follow(next, steps - 1) : toPage(found.target);
}

/** The answer that leads to a page of this site. @param path as its routes are named */
export const toPage = (path: string) => ({
	status: 301 as const,
	to: address(config().locale, path)
});

/** The old addresses that lead nowhere: to no broadcast, to a draft, or to a page that is not there. */
export function deadOldAddresses(): string[] {
	return statements()
		.all.all()
		.filter(({ path, target, status, broadcast }) => {
			if (status === 410) return false;
			if (broadcast !== null || target === null) return follow(path, MOST_STEPS) === null;
			const [, kind = '', slug = ''] = /^\/archive\/([a-z]+)\/([^/?#]+)$/.exec(target) ?? [];
			if (kind) return statements().page.get({ kind, slug }) === undefined;
			return BROADCAST_PATH.test(target) || follow(path, MOST_STEPS) === null;
		})
		.map(({ path }) => path);
}
