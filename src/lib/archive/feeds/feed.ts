import type { Locale } from '#lib/words/locale.ts';
import type { BroadcastSummary } from '../list/broadcast-summary.ts';

/**
 * A feed before it is written in one of its formats. Addresses are whole ones, instants milliseconds
 * since 1970.
 */
export type Feed = {
	title: string;
	description: string;
	/** Of the words around the broadcasts. */
	locale: Locale;
	/** Who publishes. */
	author: string;
	/** The page that shows the same. */
	home: string;
	/** This very page of the feed, and the others (RFC 5005, section 3). */
	self: string;
	first: string;
	last: string;
	next: string | null;
	previous: string | null;
	updatedAt: number;
	image: string | null;
	funding: Funding | null;
	items: FeedItem[];
	/** What is live, and what is to come with its date. */
	lives: FeedItem[];
};

/** Where one gives. */
export type Funding = { url: string; title: string };

/** A file that a reader of podcasts plays; `bytes` is null where nobody knows. */
export type Enclosure = { url: string; type: string; bytes: number | null };

/** What feeds say of a broadcast and its summary does not. */
export type BroadcastParts = {
	/** The whole text, safe, its links made whole; empty where there is none. */
	html: string;
	/** The file to play, or the stream while it is live. */
	enclosure: Enclosure | null;
	hasChapters: boolean;
	captions: { language: string; automatic: boolean }[];
	/** An SPDX identifier. */
	licence: string | null;
	/** Its name in the feed of an older site. */
	guid: string | null;
};

export type FeedItem = Omit<BroadcastSummary, 'image' | 'people'> &
	Omit<BroadcastParts, 'guid'> & {
		id: string;
		address: string;
		/** When it was or will be on the air. */
		at: number | null;
		image: string | null;
		people: FeedPerson[];
	};

/** Someone credited, under the name of that day. */
export type FeedPerson = { name: string; role: string; address: string };
