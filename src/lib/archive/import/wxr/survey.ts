import { basename } from 'node:path';
import { stat } from 'node:fs/promises';
import { NO_CHOICES, type WxrChoices } from './choices.ts';
import { readEntries } from './entries.ts';
import { startFileNotes } from './file-notes.ts';
import { malformationOf, malformed, type Malformation } from './malformed.ts';
import { startZone, USUAL_ZONE } from './moments.ts';
import { basesOf } from './bases.ts';
import { siteOf, takeEntry } from './survey-entry.ts';
import { openIndex } from './survey-index.server.ts';
import type { Survey, SurveyedFile } from './surveyed.ts';

/**
 * The first reading of an export: terms, addresses of pictures, the slug each post will have, names of
 * authors; never a body, so that 500 MB of posts fit.
 */

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
