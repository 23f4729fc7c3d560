import type { BroadcastPatch } from '../record.ts';

/**
 * What a source of broadcasts hands to the import, one item at a time, whatever it was read from: a
 * WordPress export, a PeerTube instance, a file of JSON. Nothing here knows the database.
 */
export type ImportItem = {
	/**
	 * Names the item for good inside its source, so that a second run knows it again even after its
	 * slug changed: `wxr:https://site/?p=12`, `peertube:HOST:UUID`, `json:1271`.
	 */
	key: string;
	/** Where it starts in its file, counted from 1; absent where a source has no lines. */
	line?: number;
	/** How far into its source, from 0 to 1, where the source knows: moves the progress bar. */
	part?: number;
	/** What the source says of a broadcast; null where the item only carries redirects or notes. */
	patch: BroadcastPatch | null;
	redirects: ImportRedirect[];
	notes: Note[];
};

/**
 * An old address. `from` is a path with its query and no host (`/?p=12`, `/2024/06/05/un-titre/`);
 * `to` a slug of a broadcast, a path of this site that starts with `/`, or null with status 410.
 */
export type ImportRedirect = { from: string; to: string | null; status: 301 | 410 };

/** Something a reader of the report should know. `code` is said in words/…/import.ts. */
export type Note = {
	level: 'info' | 'warning' | 'error';
	code: string;
	values?: Record<string, string | number>;
	line?: number;
};

/** An item that says only what went wrong: it is counted as refused, and nothing of it is kept. */
export function refusedItem(key: string, note: Omit<Note, 'level'>): ImportItem {
	const line = note.line === undefined ? {} : { line: note.line };
	return { key, ...line, patch: null, redirects: [], notes: [{ ...note, level: 'error' }] };
}
