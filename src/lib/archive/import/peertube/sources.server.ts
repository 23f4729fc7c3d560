import { database } from '#db/open.server.ts';

/** The sources of PeerTube that were imported, and what each listed when it was last read. */
export type PeertubeSource = {
	address: string;
	/** `YYYY-MM-DD`. */
	addedOn: string;
	/** Milliseconds since 1970. */
	lastSyncedAt: number | null;
	/** `ok`, or the code of what went wrong. */
	lastOutcome: string | null;
};

/** Whether a video answered: `unread` says nothing of it, a network that failed for instance. */
export type Presence = 'here' | 'gone' | 'unread';

/** Every source, the one that waited longest first. */
export function listSources(): PeertubeSource[] {
	return database()
		.prepare(
			`select address, added_on as addedOn, last_synced_at as lastSyncedAt,
			last_outcome as lastOutcome from peertube_source order by last_synced_at, address`
		)
		.all() as PeertubeSource[];
}

/** Stops reading a source again. What it brought stays. @returns false if it was not there */
export function forgetSource(address: string): boolean {
	return (
		database().prepare('delete from peertube_source where address = ?').run(address).changes > 0
	);
}

/** The videos a source listed before, and how often in a row they were then not found. */
export function listedBefore(address: string): Map<string, number> {
	const rows = database()
		.prepare('select uuid, absences from peertube_video where source = ?')
		.all(address) as { uuid: string; absences: number }[];
	return new Map(rows.map(({ uuid, absences }) => [uuid, absences]));
}

/** Keeps what a reading found, and that there was one; the source itself, the first time. */
export function keepReading(address: string, found: ReadonlyMap<string, Presence>): void {
	const here = database().prepare(
		`insert into peertube_video (source, uuid, absences) values (@address, @uuid, @absences)
		on conflict do update set absences = excluded.absences`
	);
	const before = listedBefore(address);
	database().transaction(() => {
		noteOutcome(address, 'ok');
		for (const [uuid, presence] of found) {
			const times = before.get(uuid) ?? 0;
			const absences = { here: 0, gone: times + 1, unread: times }[presence];
			here.run({ address, uuid, absences });
		}
	})();
}

/** Says how the last reading of a source ended. */
export function noteOutcome(address: string, outcome: string): void {
	const now = new Date();
	database()
		.prepare(
			`insert into peertube_source (address, added_on, last_synced_at, last_outcome)
			values (@address, @today, @now, @outcome)
			on conflict do update set last_synced_at = @now, last_outcome = @outcome`
		)
		.run({ address, outcome, now: now.getTime(), today: now.toISOString().slice(0, 10) });
}
