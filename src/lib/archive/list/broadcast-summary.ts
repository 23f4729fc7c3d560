import type { BroadcastRecord } from '../record.ts';

/** A broadcast as lists show it. */
export type BroadcastSummary = Pick<
	BroadcastRecord,
	| 'slug'
	| 'title'
	| 'summary'
	| 'status'
	| 'language'
	| 'startsAt'
	| 'zone'
	| 'series'
	| 'season'
	| 'episode'
	| 'people'
	| 'tags'
	| 'image'
> & {
	/** Seconds: its own, or else those of the first recording that says so. */
	duration: number | null;
	hasCaptions: boolean;
	hasVideo: boolean;
	/** Milliseconds since 1970. */
	changedAt: number;
};
