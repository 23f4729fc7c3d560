import type { BroadcastRecord } from '../record.ts';

/** A broadcast as its page shows it; its captions, which are long, are the transcript's. */
export type BroadcastView = Omit<BroadcastRecord, 'captions'>;

/** @returns the same broadcast without its captions */
export function withoutCaptions({ captions: _captions, ...view }: BroadcastRecord): BroadcastView {
	return view;
}
