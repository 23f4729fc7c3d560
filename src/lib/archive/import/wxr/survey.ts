import { basename } from 'node:path';
import { stat } from 'node:fs/promises';
import type { Note } from '../item.ts';
import { NO_CHOICES, type WxrChoices } from './choices.ts';
import { readEntries } from './entries.ts';
import { startFileNotes } from './file-notes.ts';
import { malformationOf, malformed, type Malformation } from './malformed.ts';
import { startZone, USUAL_ZONE } from './moments.ts';
import { basesOf, type Bases } from './bases.ts';
import { siteOf, takeEntry } from './survey-entry.ts';
import { openIndex, type SurveyIndex } from './survey-index.server.ts';

/**
 * The first reading of an export: what its items say of each other. Terms, addresses of pictures, the
 * slug each post will have, names of authors; never a body, so that 500 MB of posts fit.
 */
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

/** Bytes read, of all the files together. */
export type Reading = { read: number; total: number };

const BODIES = ['content:encoded', 'excerpt:encoded'];
const MOST_ENTRIES = 1_000_000;

/**
 * Reads every file once. A file that cannot be read says why, and the others go on. Whoever asks closes
 * the index.
 */
export async function surveyExports(
	paths: readonly string[],
	choices: WxrChoices = NO_CHOICES,
	onReading: (reading: Reading) => void = () => {}
): Promise<Survey> {
	const survey: Survey = {
		...{ files: [], zone: USUAL_ZONE, choices, index: openIndex(), people: new Map(), pages: [] },
		...{ terms: [], carried: new Map(), used: new Set(), series: new Set(), authors: [] },
		...{ seriesTerms: new Set(), menus: [], bases: new Map(), otherTypes: new Map() },
		left: { comments: 0, emails: 0 }
	};
	const zone = startZone();
	const sizes = await Promise.all(paths.map(sizeOf));
	const total = sizes.reduce((sum, size) => sum + size, 0);
	let before = 0;
	try {
		for (const [index, path] of paths.entries()) {
			const onRead = (bytes: number) => onReading({ read: before + bytes, total });
			survey.files.push(await surveyFile(path, sizes[index] ?? 0, survey, zone.hear, onRead));
			before += sizes[index] ?? 0;
		}
	} catch (failure) {
		survey.index.close();
		throw failure;
	}
	for (const { site, domain, nicename } of survey.terms) {
		survey.carried.delete(`${site} ${domain} ${nicename}`);
	}
	survey.terms.push(...survey.carried.values());
	for (const { id, domain, nicename, name } of survey.terms) {
		const isSeries = [id, nicename, name].some((word) => word !== '' && survey.series.has(word));
		if (isSeries) survey.seriesTerms.add(`${domain} ${nicename}`);
	}
	for (const { site } of survey.files) survey.bases.set(site, basesOf(site, survey));
	return { ...survey, zone: zone.zone() };
}

async function surveyFile(
	path: string,
	size: number,
	survey: Survey,
	hear: (local: string, utc: string) => void,
	onRead: (bytes: number) => void
): Promise<SurveyedFile> {
	const name = basename(path);
	const notes = startFileNotes(name);
	const file: SurveyedFile = { path, name, site: '', size, refusal: null, notes: [] };
	let count = 0;
	try {
		for await (const entry of readEntries(path, notes.tell, BODIES, onRead)) {
			count += 1;
			if (count > MOST_ENTRIES) throw malformed({ code: 'wxr-too-many', line: entry.line });
			if (entry.kind === 'site') file.site = siteOf(entry);
			else takeEntry(entry, file.site, survey, hear);
		}
		if (count === 0) throw malformed({ code: 'wxr-not-an-export', line: 1 });
	} catch (error) {
		file.refusal = malformationOf(error) ?? unreadable(error);
	}
	return { ...file, notes: notes.all() };
}

/** A file that is not there, or a folder; anything else is a fault of ours. */
function unreadable(error: unknown): Malformation {
	const code = error instanceof Error && 'code' in error ? String(error.code) : '';
	if (!/^E[A-Z]+$/.test(code)) throw error;
	return { code: 'wxr-unreadable', line: 0, values: { reason: code } };
}

/** Nothing for a file that is not there: reading it says why. */
const sizeOf = (path: string): Promise<number> =>
	stat(path).then(
		({ size }) => size,
		() => 0
	);

/** How a person or an address of a site is named in a survey: in one piece. */
export const idOf = (site: string, id: string): string => `${site} ${id.trim()}`;
