import type { Heading } from '#lib/markdown/headings.ts';
import type { Locale } from '#lib/words/locale.ts';

/** A person on stage. */
export type Guest = { name: string; role: string; organisation?: string; url?: string };

/** When: days and hours are those of the place, never converted. */
export type When = {
	/** `2024-06-05` */
	day: string;
	/** `18:30`, where it is known. */
	start?: string;
	end?: string;
	/** An IANA name, `Europe/Paris`. */
	zone: string;
};

/** One step of the programme, in the page's language; `id` is what the room protocol calls `step`. */
export type Step = { id: string; title: string; minutes?: number };

/** Where a workshop comes from, when it was first published elsewhere. */
export type Legacy = { id?: number; wordpress_id?: number; link: string; source?: string };

/** What a list of workshops shows of each. */
export type WorkshopSummary = {
	slug: string;
	/** The language of the text, which is the other one where the asked one is not written. */
	locale: Locale;
	title: string;
	summary: string;
	when: When;
	place: string;
	online: boolean;
	guests: Guest[];
	series?: string;
	season?: number;
	tags: string[];
};

/** A whole workshop, ready for a page: plain data, its HTML already cleaned. */
export type Workshop = WorkshopSummary & {
	/** The languages it is written in. */
	locales: Locale[];
	hosts: Guest[];
	keyQuestions: { question: string; answer: string }[];
	steps: Step[];
	licence: { id: string; name: string; url: string };
	legacy?: Legacy;
	html: string;
	notes: string;
	facilitator: string;
	contents: Heading[];
	/** Addresses that paper lists, the one called `A` first. */
	links: string[];
	/** How many of its sources are past their review date. */
	stale: number;
	/** Eight hexadecimal digits that change with the text: names this edition on paper. */
	edition: string;
};

/** What is wrong in the files, said in the reader's language. */
export type Problem = {
	/** From the workshops folder: `atelier/fr.md`. */
	file: string;
	line: number;
	message: string;
};
