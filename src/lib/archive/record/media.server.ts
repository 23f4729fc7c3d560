import type { Database } from '#db/open.server.ts';
import { prepared } from '#db/prepared.server.ts';
import type { MediaFile, MediaSource } from '../record.ts';

/** Where the recording of a broadcast can be seen, and the files a browser can play. */
type Row = Omit<MediaSource, 'files' | 'isLive' | 'missing'> & {
	row: number;
	isLive: 0 | 1;
	missing: 0 | 1;
};

const statements = prepared((database: Database) => ({
	sources: database.prepare<[number], Row>(
		`select id as row, provider, host, external_id as id, short_id as shortId, number, url, hls,
			duration, aspect_ratio as aspectRatio, views, comments, rank, hash, is_live as isLive, missing
		from media_source where broadcast = ? order by position`
	),
	files: database.prepare<[number], MediaFile>(
		'select url, type, height, bytes from media_file where source = ? order by position'
	),
	clear: database.prepare<[number]>('delete from media_source where broadcast = ?'),
	addSource: database.prepare(
		`insert into media_source (broadcast, position, provider, host, external_id, short_id, number,
			url, hls, duration, aspect_ratio, views, comments, rank, hash, is_live, missing)
		values (@broadcast, @position, @provider, @host, @id, @shortId, @number,
			@url, @hls, @duration, @aspectRatio, @views, @comments, @rank, @hash, @isLive, @missing)`
	),
	addFile: database.prepare(
		`insert into media_file (source, position, url, type, height, bytes)
		values (@source, @position, @url, @type, @height, @bytes)`
	)
}));

/** @param broadcast its row number */
export function readMedia(broadcast: number): MediaSource[] {
	const sql = statements();
	return sql.sources.all(broadcast).map(({ row, isLive, missing, ...source }) => ({
		...source,
		files: sql.files.all(row),
		isLive: isLive === 1,
		missing: missing === 1
	}));
}

/** Replaces all of them. */
export function writeMedia(broadcast: number, media: readonly MediaSource[]): void {
	const sql = statements();
	sql.clear.run(broadcast);
	media.forEach(({ files, isLive, missing, ...source }, position) => {
		const flags = { isLive: Number(isLive), missing: Number(missing) };
		const { lastInsertRowid } = sql.addSource.run({ broadcast, position, ...source, ...flags });
		files.forEach((file, position) =>
			sql.addFile.run({ source: lastInsertRowid, position, ...file })
		);
	});
}
