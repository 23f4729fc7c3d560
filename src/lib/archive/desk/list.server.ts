import type { Database } from '#db/open.server.ts';
import { prepared } from '#db/prepared.server.ts';
import type { Status } from '../record.ts';
import { plain } from '../slug.ts';

/** The desk's list: every broadcast, whatever its status, the last changed first. */
export type DeskBroadcast = {
	slug: string;
	title: string;
	status: Status;
	startsAt: string | null;
	/** Milliseconds since 1970. */
	changedAt: number;
};

export type DeskList = { broadcasts: DeskBroadcast[]; total: number; page: number; pages: number };

const PER_PAGE = 50;

const statements = prepared((database: Database) => ({
	all: database.prepare<[], DeskBroadcast>(
		`select slug, title, status, starts_at as startsAt, changed_at as changedAt
		from broadcast order by changed_at desc, id desc`
	)
}));

/**
 * @param words of a title, without regard to case or accents; empty for all
 * @param page from 1; one out of range gives the nearest
 */
export function listForDesk(words: string, status: Status | null, page: number): DeskList {
	const wanted = plain(words).split(/\s+/).filter(Boolean);
	const found = statements()
		.all.all()
		.filter((one) => status === null || one.status === status)
		.filter(({ title, slug }) => {
			const text = `${plain(title)} ${slug}`;
			return wanted.every((word) => text.includes(word));
		});
	const pages = Math.max(1, Math.ceil(found.length / PER_PAGE));
	const shown = Math.min(Math.max(1, page), pages);
	const broadcasts = found.slice((shown - 1) * PER_PAGE, shown * PER_PAGE);
	return { broadcasts, total: found.length, page: shown, pages };
}
