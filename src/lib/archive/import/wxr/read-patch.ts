import type { BroadcastPatch } from '../../record.ts';
import { plainText } from '../html/plain-text.ts';
import { readBody } from '../html/read-body.ts';
import type { Unknowns } from '../html/unknown.ts';
import type { Note } from '../item.ts';
import { bodyOf } from './body.ts';
import { readCredits } from './credits.ts';
import type { WxrEntry } from './entries.ts';
import { FIELDS } from './fields.ts';
import type { Meta } from './meta.ts';
import { instantOf, isUndated, localMoment } from './moments.ts';
import { numberOf } from './own.ts';
import { hostlessIn } from './peertubes.ts';
import { durationIn, enclosedIn, ranked, recordingsIn } from './recordings.ts';
import type { Survey } from './surveyed.ts';
import { decoded } from './terms.ts';

/** What one post of an export says of a broadcast, and what a reader of the report should know of it. */
const STATUSES: Readonly<Record<string, BroadcastPatch['status']>> = {
	publish: 'published',
	future: 'scheduled',
	draft: 'draft',
	pending: 'draft',
	private: 'draft'
};

/** Characters: more is a text, not a title (record.ts keeps no more). */
const MOST_TITLE = 500;

/**
 * @param unknowns gathers what could not be drawn, for the end of the report
 * @param notes where what is to be known is added
 */
export function readPatch(
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
	const host = survey.choices.peertubeHost;
	const named = recordingsIn(meta, host);
	const providers = named.map(({ provider }) => provider);
	const body = readBody(fields.get('content') ?? '', providers, unknowns.tellFrom(entry.bodyLine));
	if (!body) notes.push({ level: 'error', code: 'wxr-body-refused', line: entry.bodyLine });
	if (body && body.pictures > 0) {
		const values = { count: body.pictures };
		notes.push({ level: 'info', code: 'wxr-pictures', values, line: entry.bodyLine });
	}
	for (const { uuid } of hostlessIn(meta, host)) {
		notes.push({ level: 'warning', code: 'wxr-no-peertube-host', values: { uuid }, line });
	}
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

function licenceOf(meta: Meta): Pick<BroadcastPatch, 'licence'> {
	const [licence = ''] = meta.values(FIELDS.licence);
	return /^[A-Za-z0-9.+-]{1,60}$/.test(licence) ? { licence } : {};
}

function imageOf(meta: Meta, site: string, survey: Survey): Pick<BroadcastPatch, 'image'> {
	const picture = survey.index.picture(site, numberOf(meta.raw('_thumbnail_id')));
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
