import type { Database } from '#db/open.server.ts';
import { prepared } from '#db/prepared.server.ts';
import { instantOf } from '../clock.ts';
import { isNear } from './state.ts';

/** Which broadcasts somebody announced or called live, and which PeerTube video each one is. */
export type NearLive = {
	slug: string;
	status: 'scheduled' | 'live';
	/** Milliseconds since 1970; when nobody said, the beginning of time. */
	startsAt: number;
	/** `https://video.example.org`. */
	origin: string;
	host: string;
	/** How the instance knows it: a UUID, a short UUID or a number. */
	id: string;
};

type Row = {
	slug: string;
	status: NearLive['status'];
	moment: string | null;
	zone: string;
	host: string;
	id: string;
	url: string | null;
};

const statements = prepared((database: Database) => ({
	announced: database.prepare<[], Row>(
		`select broadcast.slug, status, starts_at as moment, zone, host, external_id as id, url
		from broadcast join media_source on media_source.broadcast = broadcast.id
		where status in ('scheduled', 'live') and provider = 'peertube' and not missing
		order by broadcast.slug, rank, media_source.position`
	)
}));

/** The broadcasts to ask about: those that are live, and those whose hour is near. @param now ms */
export function nearLives(now: number): NearLive[] {
	const rows = statements().announced.all();
	return rows
		.filter(({ slug }, index) => rows[index - 1]?.slug !== slug)
		.filter((row) => row.status === 'live' || isRowNear(row, now))
		.map(({ slug, status, moment, zone, host, id, url }) => ({
			...{ slug, status, host, id },
			startsAt: moment === null ? 0 : instantOf(moment, zone),
			origin: originOf(host, url)
		}));
}

function isRowNear({ moment, zone }: Row, now: number): boolean {
	return moment !== null && isNear(instantOf(moment, zone), moment.length > 10, now);
}

/** HTTPS, unless its page says otherwise: the door to the network judges that. */
function originOf(host: string, url: string | null): string {
	const page = url && URL.canParse(url) ? new URL(url) : null;
	return page?.host === host ? page.origin : `https://${host}`;
}
