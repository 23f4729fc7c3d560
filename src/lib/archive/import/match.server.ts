import type { Database } from '#db/open.server.ts';
import { prepared } from '#db/prepared.server.ts';
import type { BroadcastPatch, BroadcastRecord } from '../record.ts';
import { RESERVED_SLUGS } from '../slug.ts';
import { currentSlug, readBroadcast } from '../store.server.ts';
import type { Run } from './run.server.ts';

/** A recording that more broadcasts than this share tells none of them. */
const MOST_SHARING = 20;

/** Knows a broadcast again by what another place calls it, and finds a slug for one that is new. */
const statements = prepared((database: Database) => {
	const by = (column: string) =>
		database
			.prepare<[string | number], string>(
				`select slug from broadcast join legacy_reference as legacy on legacy.broadcast = broadcast.id
				where legacy.${column} = ? order by broadcast.id`
			)
			.pluck();
	return {
		byLink: by('link'),
		byWordpressId: by('wordpress_id'),
		byId: by('id'),
		byMedia: database
			.prepare<[string, string, string], string>(
				`select slug from broadcast where id in (select broadcast from media_source
				where provider = ? and host = ? and external_id = ?) order by id limit ${MOST_SHARING}`
			)
			.pluck(),
		exists: database.prepare<[string], number>('select 1 from broadcast where slug = ?').pluck()
	};
});

/**
 * Which broadcast an item speaks of: the one its key became, else the one with the same old number
 * or address, else the same recording, else the same slug. Never one that another item of the same
 * origin already is.
 */
export function findMatch(run: Run, key: string, patch: BroadcastPatch): BroadcastRecord | null {
	const known = run.keys.get(key);
	if (known !== undefined) {
		const held = readBroadcast(known);
		if (held) return held;
	}
	for (const slug of candidates(patch)) {
		if (isAnothers(run, key, slug)) continue;
		const held = readBroadcast(slug);
		if (held && !contradicts(held, patch)) return held;
	}
	return null;
}

/** The slug for an item without a match: its own, or with a number where that is taken. */
export function freeSlug(run: Run, key: string, wanted: string): string {
	for (let n = 1; ; n++) {
		const suffix = n === 1 ? '' : `-${n}`;
		const slug = wanted.slice(0, 80 - suffix.length).replace(/-$/, '') + suffix;
		if (!isAnothers(run, key, slug) && !isTaken(slug)) return slug;
	}
}

function isAnothers(run: Run, key: string, slug: string): boolean {
	const owner = run.claims.get(slug);
	return owner !== undefined && owner !== key;
}

function isTaken(slug: string): boolean {
	return RESERVED_SLUGS.includes(slug) || hasBroadcast(slug) || currentSlug(slug) !== null;
}

const hasBroadcast = (slug: string) => statements().exists.get(slug) !== undefined;

function* candidates({ slug, legacy, media = [] }: BroadcastPatch): Generator<string> {
	const sql = statements();
	if (legacy?.link) yield* sql.byLink.all(legacy.link);
	if (legacy?.wordpressId) yield* sql.byWordpressId.all(legacy.wordpressId);
	if (legacy?.id) yield* sql.byId.all(legacy.id);
	for (const { provider, host, id } of media) yield* sql.byMedia.all(provider, host, id);
	yield currentSlug(slug) ?? slug;
}

/** Two numbers of the same place that differ are two broadcasts, whatever else they share. */
function contradicts(held: BroadcastRecord, { legacy }: BroadcastPatch): boolean {
	if (!held.legacy || !legacy) return false;
	if (differ(hostOf(held.legacy.link), hostOf(legacy.link))) return true;
	return differ(held.legacy.wordpressId, legacy.wordpressId) || differ(held.legacy.id, legacy.id);
}

const differ = <Value>(one: Value | null, other: Value | null) =>
	one !== null && other !== null && one !== other;

const hostOf = (link: string | null) => (link ? new URL(link).host.replace(/^www\./, '') : null);
