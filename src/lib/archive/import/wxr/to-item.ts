import type { BroadcastPatch, Footnote, KeyQuestion } from '../../record.ts';
import { blockNotes } from '../html/block-notes.ts';
import { noteOf } from '../html/footnotes.ts';
import { plainText } from '../html/plain-text.ts';
import { readBody, type Body } from '../html/read-body.ts';
import { htmlToMarkdown } from '../html/to-markdown.ts';
import type { Unknowns } from '../html/unknown.ts';
import { refusedItem, type ImportItem, type ImportRedirect, type Note } from '../item.ts';
import { addressesOf, folderOf, gone, moved, pathOn } from './addresses.ts';
import { first, readCredits } from './credits.ts';
import type { WxrEntry } from './entries.ts';
import { FIELDS, ROW } from './fields.ts';
import { readMeta, type Meta } from './meta.ts';
import { instantOf, isUndated, localMoment } from './moments.ts';
import { durationIn, enclosedIn, lacksHost, ranked, recordingsIn } from './recordings.ts';
import { idOf, own, type Survey } from './survey.ts';
import { decoded } from './terms.ts';

/**
 * Makes one post of an export into one item of the import: what it says of a broadcast, the addresses
 * it had, and what a reader of the report should know.
 */
const STATUSES: Readonly<Record<string, BroadcastPatch['status']>> = {
	publish: 'published',
	future: 'scheduled',
	draft: 'draft',
	pending: 'draft',
	private: 'draft'
};

/** Characters: more is a text, not a title (record.ts keeps no more). */
const MOST_TITLE = 500;

/** @param unknowns gathers what could not be drawn, for the end of the report */
export function toItem(
	entry: WxrEntry,
	site: string,
	survey: Survey,
	unknowns: Unknowns
): ImportItem | null {
	const id = (entry.fields.get('post_id') ?? '').trim();
	const { line } = entry;
	const key = own(`wxr:${site}/?p=${id}`);
	const post = survey.posts.get(idOf(site, id));
	if (!/^\d{1,15}$/.test(id) || !post) {
		return refusedItem(`wxr:${site}/#line-${line}`, { code: 'wxr-no-number', line });
	}
	if (post.status === 'auto-draft' || post.status === 'inherit') return null;
	const notes: Note[] = [];
	const meta = readMeta(entry.meta, line, (note) => notes.push(note));
	const file = enclosedIn(meta);
	const redirects = redirectsOf(entry, site, id, post.slug, survey, file).filter(({ from }) => {
		const owner = survey.addresses.get(idOf(site, from.replace(/\/feed\/$/, '/')));
		if (owner === undefined || owner === id) return true;
		const values = { address: from, owner };
		if (!from.endsWith('/feed/'))
			notes.push({ level: 'warning', code: 'wxr-address-shared', values, line });
		return false;
	});
	if (post.status === 'trash') {
		notes.push({ level: 'info', code: 'wxr-trash', line });
		return { key, line, patch: null, redirects, notes };
	}
	const patch = readPatch(entry, site, survey, unknowns, meta, notes);
	return { key, line, patch: { slug: post.slug, ...patch }, redirects, notes };
}

function readPatch(
	entry: WxrEntry,
	site: string,
	survey: Survey,
	unknowns: Unknowns,
	meta: Meta,
	notes: Note[]
): Omit<BroadcastPatch, 'slug'> {
	const { fields, line } = entry;
	const title = titleOf(fields, line, notes);
	if (title === '') notes.push({ level: 'warning', code: 'wxr-untitled', line });
	const named = recordingsIn(meta);
	const providers = named.map(({ provider }) => provider);
	const body = readBody(fields.get('content') ?? '', providers, unknowns.tellFrom(entry.bodyLine));
	if (!body) notes.push({ level: 'error', code: 'wxr-body-refused', line: entry.bodyLine });
	if (body && body.pictures > 0) {
		const values = { count: body.pictures };
		notes.push({ level: 'info', code: 'wxr-pictures', values, line: entry.bodyLine });
	}
	if (lacksHost(meta)) notes.push({ level: 'warning', code: 'no-peertube-host', line });
	const media = ranked([...named, ...(body?.media ?? [])]);
	const file = enclosedIn(meta);
	if (file !== null) {
		notes.push({ level: 'warning', code: 'wxr-file-to-bring', values: { address: file }, line });
	}
	const duration = durationIn(meta);
	const startsAt = startOf(fields, meta, survey.zone, line, notes);
	return {
		status: statusOf(fields, line, notes),
		title:
			title || plainText(decoded(fields.get('post_name') ?? '')) || `#${fields.get('post_id')}`,
		...summaryOf(fields, meta),
		...(body && bodyOf(body, meta)),
		...(startsAt !== null && { startsAt, zone: survey.zone }),
		...(duration !== null && { duration }),
		...licenceOf(meta),
		...readCredits(entry, meta, site, survey, body?.guests ?? ''),
		// A file that an earlier reading took for one of ours goes again.
		...((media.length > 0 || file !== null) && { media }),
		...imageOf(meta, site, survey),
		legacy: legacyOf(fields, meta)
	};
}

/** Its words, cut where they are too many for a title. */
function titleOf(fields: WxrEntry['fields'], line: number, notes: Note[]): string {
	const title = plainText(fields.get('title') ?? '');
	if (title.length <= MOST_TITLE) return title;
	notes.push({ level: 'warning', code: 'wxr-title-cut', values: { most: MOST_TITLE }, line });
	return `${title.slice(0, MOST_TITLE - 1).replace(/\s+\S{0,40}$/, '')}…`;
}

/** A post behind a password was never public. */
function statusOf(
	fields: WxrEntry['fields'],
	line: number,
	notes: Note[]
): BroadcastPatch['status'] {
	const written = fields.get('status') ?? 'publish';
	if ((fields.get('post_password') ?? '') !== '') {
		notes.push({ level: 'info', code: 'wxr-password', line });
		return 'draft';
	}
	const status = STATUSES[written];
	if (!status)
		notes.push({ level: 'warning', code: 'wxr-status', values: { status: written }, line });
	return status ?? 'draft';
}

function startOf(
	fields: WxrEntry['fields'],
	meta: Meta,
	zone: string,
	line: number,
	notes: Note[]
): string | null {
	const [said = ''] = meta.values(FIELDS.date);
	const day = instantOf(said.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3'));
	if (day !== null) return new Date(day).toISOString().slice(0, said.includes(':') ? 16 : 10);
	const [utc = '', local = ''] = [fields.get('post_date_gmt'), fields.get('post_date')];
	// The two fields say one moment: when both are impossible, it is said once.
	const [wrong] = [utc, local].filter((one) => !isUndated(one) && instantOf(one) === null);
	if (wrong !== undefined) {
		const values = { date: wrong.slice(0, 40) };
		notes.push({ level: 'warning', code: 'wxr-impossible-date', values, line });
	}
	const instant = instantOf(utc);
	if (instant !== null) return localMoment(instant, zone);
	const there = instantOf(local);
	return there === null ? null : new Date(there).toISOString().slice(0, 16);
}

function summaryOf(fields: WxrEntry['fields'], meta: Meta): Pick<BroadcastPatch, 'summary'> {
	const [said = ''] = meta.values(FIELDS.summary);
	const summary = plainText(said || (fields.get('excerpt') ?? '')).slice(0, 2000);
	return summary === '' ? {} : { summary };
}

function bodyOf(
	body: Body,
	meta: Meta
): Pick<BroadcastPatch, 'body' | 'footnotes' | 'keyQuestions'> {
	const noted = [body.footnotes, blockNotes(meta.raw('footnotes')), footnotesOf(meta)];
	const footnotes = noted.find((notes) => notes.length > 0) ?? [];
	const keyQuestions = body.keyQuestions.length > 0 ? body.keyQuestions : questionsOf(meta);
	return {
		body: body.markdown,
		...(footnotes.length > 0 && { footnotes }),
		...(keyQuestions.length > 0 && { keyQuestions })
	};
}

function questionsOf(meta: Meta): KeyQuestion[] {
	return meta.rows(FIELDS.questions).flatMap((row) => {
		const question = plainText(first(row, ROW.question)).slice(0, 500);
		const answer = htmlToMarkdown(first(row, ROW.answer)).slice(0, 20_000);
		return question && answer ? [{ question, answer, at: null }] : [];
	});
}

function footnotesOf(meta: Meta): Footnote[] {
	return meta.rows(FIELDS.footnotes).flatMap((row, index) => {
		const url = first(row, ROW.address);
		const text = plainText(first(row, ROW.note)) || url;
		return text ? [{ label: String(index + 1), ...noteOf(text, url), at: null }] : [];
	});
}

function licenceOf(meta: Meta): Pick<BroadcastPatch, 'licence'> {
	const [licence = ''] = meta.values(FIELDS.licence);
	return /^[A-Za-z0-9.+-]{1,60}$/.test(licence) ? { licence } : {};
}

function imageOf(meta: Meta, site: string, survey: Survey): Pick<BroadcastPatch, 'image'> {
	const picture = survey.pictures.get(idOf(site, meta.raw('_thumbnail_id')));
	if (!picture || !isAddress(picture.url)) return {};
	const none = { name: null, width: null, height: null, credit: null };
	return { image: { ...none, source: picture.url, alt: picture.alt } };
}

function legacyOf(fields: WxrEntry['fields'], meta: Meta): BroadcastPatch['legacy'] {
	const [source = ''] = meta.values(FIELDS.source);
	const link = (fields.get('link') ?? '').trim();
	return {
		id: null,
		wordpressId: Number(fields.get('post_id')),
		link: isAddress(link) ? link : null,
		guid: (fields.get('guid') ?? '').trim().slice(0, 2000) || null,
		source: isAddress(source) ? source : null,
		pageImage: null
	};
}

function isAddress(word: string): boolean {
	return word.length <= 2000 && /^https?:\/\/\S+$/i.test(word) && URL.canParse(word);
}

/**
 * Where each address a post had leads now: to it, which answers once it is public, or nowhere if it was
 * thrown away. A post that waited to be published had none.
 */
function redirectsOf(
	{ fields, meta }: WxrEntry,
	site: string,
	id: string,
	slug: string,
	survey: Survey,
	file: string | null
): ImportRedirect[] {
	const status = fields.get('status') ?? 'publish';
	const isPublic = status === 'publish' || status === 'future';
	const isHeld = status === 'private';
	if (!isPublic && !isHeld && status !== 'trash') return [];
	const name = (fields.get('post_name') || slug).replace(/__trashed(-\d+)?$/, '');
	const names = [name, meta.get('_wp_old_slug'), meta.get('_wp_desired_post_slug')];
	const links = [fields.get('link') ?? '', fields.get('guid') ?? ''];
	const known = names.filter((one) => one !== undefined && one !== '') as string[];
	const old = addressesOf(site, id, links, known, fields.get('post_date') ?? '');
	const pictured = survey.pictures.get(idOf(site, meta.get('_thumbnail_id') ?? ''))?.url ?? '';
	const uploads = [pictured, file ?? ''].map((one) => pathOn(site, one));
	const all = [...old, ...uploads.filter((path) => path !== null)];
	const named = isPublic ? [] : [`${folderOf(site)}/${name}/`];
	if (status !== 'trash') return moved([...new Set([...all, ...named])], slug);
	return gone([...new Set([...old, ...named])]);
}
