import type { Database } from '#db/open.server.ts';
import { prepared } from '#db/prepared.server.ts';
import { aboutToWrite, inArchiveTransaction } from '../transaction.server.ts';
import { IS_PUBLIC } from '../visibility.ts';

/** Series and their seasons. Counts are of what the public sees. */
export type Season = { number: number; title: string | null; year: number | null };
export type SeriesText = { slug: string; name: string; description: string; seasons: Season[] };
export type SeriesPage = Omit<SeriesText, 'seasons'> & {
	count: number;
	seasons: (Season & { count: number })[];
};

type Row = Omit<SeriesPage, 'seasons'> & { row: number };

const statements = prepared((database: Database) => {
	const series = `select series.id as row, series.slug, name, description,
		count(broadcast.id) as count
		from series left join broadcast on broadcast.series = series.id and ${IS_PUBLIC}`;
	return {
		one: database.prepare<[string], Row>(`${series} where series.slug = ? group by series.id`),
		all: database.prepare<[], Row>(`${series} group by series.id order by count desc, name`),
		seasons: database.prepare<{ series: number }, Season & { count: number }>(
			`select number, title, year, (select count(*) from broadcast
				where series = @series and broadcast.season = number and ${IS_PUBLIC}) as count
			from (
				select number, title, year from season where series = @series
				union all
				select distinct season, null, null from broadcast
				where series = @series and season is not null and ${IS_PUBLIC}
					and season not in (select number from season where series = @series)
			) order by number`
		),
		keep: database
			.prepare<Omit<SeriesText, 'seasons'>, number>(
				`insert into series (slug, name, description) values (@slug, @name, @description)
				on conflict (slug) do update set name = excluded.name, description = excluded.description
				returning id`
			)
			.pluck(),
		clearSeasons: database.prepare<[number]>('delete from season where series = ?'),
		addSeason: database.prepare(
			'insert into season (series, number, title, year) values (@series, @number, @title, @year)'
		)
	};
});

const pageOf = ({ row, ...series }: Row): SeriesPage => ({
	...series,
	seasons: statements().seasons.all({ series: row })
});

/** A series with all its seasons, or null. */
export function readSeries(slug: string): SeriesPage | null {
	const found = statements().one.get(slug);
	return found ? pageOf(found) : null;
}

/** All series that have a public broadcast, the fullest first. */
export function listSeries(): SeriesPage[] {
	return allSeries().filter(({ count }) => count > 0);
}

/** All series, for the desk and the export. */
export function allSeries(): SeriesPage[] {
	return statements().all.all().map(pageOf);
}

/** Keeps what is said of a series and its seasons, and makes it if it is new. */
export function writeSeries({ seasons, ...series }: SeriesText): void {
	inArchiveTransaction(() => {
		aboutToWrite();
		const row = statements().keep.get(series) ?? 0;
		statements().clearSeasons.run(row);
		for (const { number, title, year } of seasons) {
			statements().addSeason.run({ series: row, number, title, year });
		}
	});
}
