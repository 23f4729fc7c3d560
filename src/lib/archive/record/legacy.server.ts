import type { Database } from '#db/open.server.ts';
import { prepared } from '#db/prepared.server.ts';
import type { Legacy, MediaSource } from '../record.ts';
import { keepAddressesOf } from '../addresses/redirects.server.ts';

/** Finds a broadcast by what it was elsewhere: how an import knows it again. */
const statements = prepared((database: Database) => {
	const by = (column: string) =>
		database
			.prepare<[string | number], string>(
				`select slug from legacy_reference join broadcast on broadcast.id = broadcast
				where legacy_reference.${column} = ? order by broadcast limit 1`
			)
			.pluck();
	return {
		byId: by('id'),
		byWordpressId: by('wordpress_id'),
		byLink: by('link'),
		byMedia: database
			.prepare<[string, string, string], string>(
				`select slug from media_source join broadcast on broadcast.id = broadcast
				where provider = ? and host = ? and external_id = ? order by broadcast limit 1`
			)
			.pluck(),
		clear: database.prepare<[number]>('delete from legacy_reference where broadcast = ?'),
		add: database.prepare(
			`insert into legacy_reference (broadcast, id, wordpress_id, link, guid, source, page_image)
			values (@broadcast, @id, @wordpressId, @link, @guid, @source, @pageImage)`
		)
	};
});

/**
 * The slug of the broadcast that stood at this link, or had this number: the link is looked at first,
 * because two old sites may have used the same numbers.
 */
export function findBroadcastByLegacy(legacy: {
	link?: string | null;
	wordpressId?: number | null;
	id?: number | null;
}): string | null {
	const sql = statements();
	const { link, wordpressId, id } = legacy;
	return (
		(link && sql.byLink.get(link)) ||
		(wordpressId && sql.byWordpressId.get(wordpressId)) ||
		(id && sql.byId.get(id)) ||
		null
	);
}

/** The slug of the broadcast that this video shows, or null. */
export function findBroadcastByMedia(
	source: Pick<MediaSource, 'provider' | 'host' | 'id'>
): string | null {
	return statements().byMedia.get(source.provider, source.host, source.id) ?? null;
}

/** Replaces where a broadcast stood before. The addresses that it gave up still lead to it. */
export function writeLegacy(broadcast: number, legacy: Legacy | null): void {
	const sql = statements();
	sql.clear.run(broadcast);
	if (!legacy) return;
	sql.add.run({ broadcast, ...legacy });
	const { link, guid, wordpressId } = legacy;
	const numbered = wordpressId === null ? null : `/?p=${wordpressId}`;
	keepAddressesOf(
		broadcast,
		[link, guid, numbered].filter((one) => one !== null)
	);
}
