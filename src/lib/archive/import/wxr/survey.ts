import { basename } from 'node:path';
import type { Note } from '../item.ts';
import { RESERVED_SLUGS, slugOf } from '../../slug.ts';
import { plainText } from '../html/plain-text.ts';
import { pathOn } from './addresses.ts';
import { readEntries, type WxrEntry } from './entries.ts';
import { BROADCAST_TYPES, FIELDS, INNER_TYPES, PERSON_TYPES } from './fields.ts';
import { malformationOf, malformed, type Malformation } from './malformed.ts';
import { readMeta } from './meta.ts';
import { startZone, USUAL_ZONE } from './moments.ts';
import { startFileNotes } from './file-notes.ts';
import { decoded } from './terms.ts';

/**
 * The first reading of an export: what its items say of each other. Terms, addresses of pictures, the
 * slug each post will have, names of authors; never a body, so that 500 MB of posts fit.
 */
export type SurveyedFile = {
	path: string;
	name: string;
	/** Where its site was: `https://www.example.org`, no slash at the end. */
	site: string;
	/** Why nothing of it is read; null for a file that is. */
	refusal: Malformation | null;
	notes: Note[];
};

export type SurveyedPost = { slug: string; status: string; type: string };

export type Survey = {
	files: SurveyedFile[];
	zone: string;
	/** All by site and number, as {@link idOf} writes them. */
	posts: Map<string, SurveyedPost>;
	pictures: Map<string, SurveyedPicture>;
	/** The post that a picture is the image of. */
	imageOf: Map<string, SurveyedPost>;
	people: Map<string, string>;
	/** The number of the first public post that each permalink showed, by site and path. */
	addresses: Map<string, string>;
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
	/** Types that are no broadcasts, with how many of each and the first's line. */
	otherTypes: Map<string, { count: number; line: number }>;
};

export type SurveyedPicture = { url: string; alt: string; link: string; parent: string };

export type SurveyedPage = { site: string; id: string; link: string; slug: string };

export type SurveyedTerm = {
	site: string;
	id: string;
	domain: string;
	nicename: string;
	parent: string;
	name: string;
};

/** What is kept of one export between its two readings. */
const BODIES = ['content:encoded', 'excerpt:encoded'];
const MOST_ENTRIES = 1_000_000;
const MOST_PAGES = 5_000;
const MOST_WORDS = 200;

/** Reads every file once. A file that cannot be read says why, and the others go on. */
export async function surveyExports(paths: readonly string[]): Promise<Survey> {
	const survey: Survey = {
		...{ files: [], zone: USUAL_ZONE, posts: new Map(), pictures: new Map(), imageOf: new Map() },
		...{ people: new Map(), pages: [], terms: [], used: new Set(), series: new Set(), authors: [] },
		...{ addresses: new Map(), carried: new Map(), seriesTerms: new Set() },
		otherTypes: new Map()
	};
	const zone = startZone();
	const slugs = new Set(RESERVED_SLUGS);
	for (const path of paths) survey.files.push(await surveyFile(path, survey, slugs, zone.hear));
	for (const { site, domain, nicename } of survey.terms) {
		survey.carried.delete(`${site} ${domain} ${nicename}`);
	}
	survey.terms.push(...survey.carried.values());
	for (const { id, domain, nicename, name } of survey.terms) {
		const isSeries = [id, nicename, name].some((word) => word !== '' && survey.series.has(word));
		if (isSeries) survey.seriesTerms.add(`${domain} ${nicename}`);
	}
	return { ...survey, zone: zone.zone() };
}

async function surveyFile(
	path: string,
	survey: Survey,
	slugs: Set<string>,
	hear: (local: string, utc: string) => void
): Promise<SurveyedFile> {
	const name = basename(path);
	const notes = startFileNotes(name);
	const file: SurveyedFile = { path, name, site: '', refusal: null, notes: [] };
	let count = 0;
	try {
		for await (const entry of readEntries(path, notes.tell, BODIES)) {
			count += 1;
			if (count > MOST_ENTRIES) throw malformed({ code: 'wxr-too-many', line: entry.line });
			if (entry.kind === 'site') file.site = siteOf(entry);
			else take(entry, file.site, survey, slugs, hear);
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

function siteOf({ fields }: WxrEntry): string {
	const written = fields.get('base_blog_url') || fields.get('link') || fields.get('base_site_url');
	return own((written ?? '').trim().replace(/\/+$/, ''));
}

/** How a post or a picture is named in a survey: in one piece, since there are a hundred thousand. */
export function idOf(site: string, id: string): string {
	return own(`${site} ${id.trim()}`);
}

const words = new Map<string, string>();

/** The same string for the same word: statuses and types are few. */
function known(word: string): string {
	const kept = words.get(word);
	if (kept !== undefined) return kept;
	if (words.size >= MOST_WORDS) words.clear();
	const copy = own(word);
	words.set(copy, copy);
	return copy;
}

function take(
	entry: WxrEntry,
	site: string,
	survey: Survey,
	slugs: Set<string>,
	hear: (local: string, utc: string) => void
): void {
	if (entry.kind === 'author') takeAuthor(entry, site, survey);
	if (entry.kind === 'term') takeTerm(entry, site, survey);
	if (entry.kind !== 'item') return;
	const type = entry.fields.get('post_type') ?? 'post';
	if (type === 'attachment') takePicture(entry, site, survey);
	else if (BROADCAST_TYPES.has(type)) {
		hear(entry.fields.get('post_date') ?? '', entry.fields.get('post_date_gmt') ?? '');
		takePost(entry, site, type, survey, slugs);
	} else if (!INNER_TYPES.has(type)) takeOther(entry, site, type, survey);
}

function takePost(
	entry: WxrEntry,
	site: string,
	type: string,
	survey: Survey,
	slugs: Set<string>
): void {
	const { fields, meta, terms } = entry;
	const status = known(fields.get('status') ?? 'publish');
	const id = idOf(site, fields.get('post_id') ?? '');
	if (survey.posts.has(id)) return;
	const slug = freeSlug(slugOfPost(entry), entry, slugs);
	const surveyed = { slug, status, type: known(type) };
	survey.posts.set(id, surveyed);
	if (meta.has('_thumbnail_id')) {
		survey.imageOf.set(idOf(site, meta.get('_thumbnail_id') ?? ''), surveyed);
	}
	const said = readMeta(meta, entry.line, () => {});
	for (const series of said.values(FIELDS.series)) survey.series.add(own(series));
	if (status !== 'publish' && status !== 'future') return;
	for (const term of terms) takeCarried(term, site, survey);
	const path = pathOn(site, fields.get('link') ?? '');
	const address = path === null ? '' : idOf(site, path);
	if (path !== null && !survey.addresses.has(address)) {
		survey.addresses.set(address, own((fields.get('post_id') ?? '').trim()));
	}
}

function takeCarried(
	{ domain, slug, name }: WxrEntry['terms'][number],
	site: string,
	survey: Survey
): void {
	survey.used.add(own(`${domain} ${slug}`));
	const key = own(`${site} ${domain} ${slug}`);
	if (survey.carried.has(key)) return;
	const [taxonomy, nicename] = [known(domain), own(slug)];
	const term = { site, id: '', domain: taxonomy, nicename, parent: '', name: own(name) };
	survey.carried.set(key, term);
}

/** The slug that a post asks for; the archive may still give it another. */
function slugOfPost({ fields }: WxrEntry): string {
	const written = decoded(fields.get('post_name') ?? '').replace(/__trashed(-\d+)?$/, '');
	return slugOf(written.trim() || plainText(fields.get('title') ?? '') || 'x');
}

function freeSlug(wanted: string, { fields }: WxrEntry, slugs: Set<string>): string {
	const id = slugOf(fields.get('post_id') ?? '');
	const slug = own(slugs.has(wanted) ? `${wanted.slice(0, 79 - id.length)}-${id}` : wanted);
	slugs.add(slug);
	return slug.replace(/-{2,}/g, '-');
}

function takePicture({ fields, meta }: WxrEntry, site: string, survey: Survey): void {
	survey.pictures.set(idOf(site, fields.get('post_id') ?? ''), {
		url: own(fields.get('attachment_url') ?? fields.get('guid') ?? '').trim(),
		alt: plainText(own(meta.get('_wp_attachment_image_alt') ?? '')).slice(0, 1000),
		link: own(fields.get('link') ?? ''),
		parent: own(fields.get('post_parent') ?? '')
	});
}

function takeOther(entry: WxrEntry, site: string, type: string, survey: Survey): void {
	if (PERSON_TYPES.has(type)) {
		const name = own(plainText(entry.fields.get('title') ?? ''));
		survey.people.set(idOf(site, entry.fields.get('post_id') ?? ''), name);
		return;
	}
	if (type === 'page') takePage(entry, site, survey);
	const met = survey.otherTypes.get(type);
	if (met) met.count += 1;
	else survey.otherTypes.set(own(type).slice(0, 100), { count: 1, line: entry.line });
}

function takePage(entry: WxrEntry, site: string, survey: Survey): void {
	const { fields } = entry;
	if ((fields.get('status') ?? 'publish') !== 'publish' || survey.pages.length >= MOST_PAGES)
		return;
	survey.pages.push({
		site,
		id: own(fields.get('post_id') ?? '').trim(),
		link: own(fields.get('link') ?? ''),
		slug: own(slugOfPost(entry))
	});
}

function takeAuthor({ fields }: WxrEntry, site: string, survey: Survey): void {
	const [id, login, name] = ['author_id', 'author_login', 'author_display_name'].map((field) =>
		own(fields.get(field) ?? '')
	) as [string, string, string];
	survey.authors.push({ site, id, login, name: plainText(name) });
}

function takeTerm({ fields }: WxrEntry, site: string, survey: Survey): void {
	const read = (...names: string[]) =>
		own(names.map((name) => fields.get(name)).find((value) => value !== undefined) ?? '');
	const domain = fields.has('tag_slug')
		? 'post_tag'
		: fields.has('category_nicename')
			? 'category'
			: read('term_taxonomy');
	survey.terms.push({
		...{ site, domain, id: read('term_id') },
		nicename: read('term_slug', 'category_nicename', 'tag_slug'),
		parent: read('term_parent', 'category_parent'),
		name: read('term_name', 'cat_name', 'tag_name')
	});
}

/** A copy: a piece cut out of a text holds the whole text it was cut from, and the file with it. */
export function own(text: string): string {
	return Buffer.from(text, 'utf8').toString('utf8');
}
