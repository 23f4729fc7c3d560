import type { Note } from '../item.ts';
import type { Bases } from './bases.ts';
import type { WxrChoices } from './choices.ts';
import type { Malformation } from './malformed.ts';
import type { SurveyIndex } from './survey-index.server.ts';

/** What the first reading of an export leaves for the second: what its items say of each other. */
export type SurveyedFile = {
	path: string;
	name: string;
	/** Where its site was: `https://www.example.org`, no slash at the end. */
	site: string;
	/** Bytes. */
	size: number;
	/** Why nothing of it is read; null for a file that is. */
	refusal: Malformation | null;
	notes: Note[];
};

export type Survey = {
	files: SurveyedFile[];
	zone: string;
	choices: WxrChoices;
	/** Posts and pictures. */
	index: SurveyIndex;
	/** Names of people who are posts, as {@link idOf} writes their numbers. */
	people: Map<string, string>;
	/** What a site showed beside its posts. */
	pages: SurveyedPage[];
	terms: SurveyedTerm[];
	/** Those that public posts carry, by site, taxonomy and nicename: an export of posts declares none. */
	carried: Map<string, SurveyedTerm>;
	/** Taxonomy and nicename of the terms that a public post carries. */
	used: Set<string>;
	/** Numbers and names that the archive's own fields call series. */
	series: Set<string>;
	/** The terms that these mean, by taxonomy and nicename. */
	seriesTerms: Set<string>;
	authors: { site: string; id: string; login: string; name: string }[];
	/** Addresses that a site's own menus lead to. */
	menus: { site: string; path: string }[];
	/** What the addresses of terms begin with, by site. */
	bases: Map<string, Bases>;
	/** Types that are no broadcasts, with how many of each and the first's line. */
	otherTypes: Map<string, { count: number; line: number }>;
	/** What people wrote or gave, counted and left where it is. */
	left: { comments: number; emails: number };
};

export type SurveyedPage = { site: string; id: string; link: string; slug: string };

export type SurveyedTerm = {
	site: string;
	id: string;
	domain: string;
	nicename: string;
	parent: string;
	name: string;
};

/** How a person or an address of a site is named in a survey: in one piece. */
export const idOf = (site: string, id: string): string => `${site} ${id.trim()}`;
