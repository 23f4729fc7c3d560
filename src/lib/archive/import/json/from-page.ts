import type { BroadcastPatch, MediaSource } from '../../record.ts';
import { slugOf } from '../../slug.ts';
import type { ImportItem, Note } from '../item.ts';
import type { PageBroadcast } from './page-shape.ts';
import {
	readDate,
	readDuration,
	readGuests,
	readLicence,
	readRatio,
	readSeason
} from './page-values.ts';

/**
 * A broadcast of a page as an item of the import. What a page leaves empty stays unknown; what
 * cannot be read is said, and refuses the item where it would falsify it.
 *
 * @param campaign the slug that a banner without a name stands for, where there is one
 */
export function fromPage(page: PageBroadcast, campaign: string | null): Omit<ImportItem, 'line'> {
	const notes: Note[] = [];
	const slug = page.slug || slugOf(lastWord(page.wp_legacy_link) || page.title);
	const patch: BroadcastPatch = {
		slug,
		status: 'published',
		title: page.title,
		language: 'fr',
		zone: 'Europe/Paris',
		summary: page.summary ?? '',
		body: withBanners(bodyOf(page), campaign, notes),
		people: peopleOf(page),
		...tagsOf(page),
		footnotes: (page.footnotes ?? []).map(({ url, text }, index) => ({
			label: String(index + 1),
			// An address alone leads there, and says no more.
			text: text === url ? '' : (text ?? ''),
			url: url || null,
			at: null
		})),
		keyQuestions: (page.key_questions ?? []).map((one) => ({ ...one, at: null })),
		media: mediaOf(page, notes),
		legacy: {
			id: page.id,
			wordpressId: page.wp_legacy_id,
			link: page.wp_legacy_link || null,
			guid: null,
			source: page.wp_legacy_source_url || null,
			pageImage: page.page?.image_url || null
		}
	};
	const series = page.series?.trim();
	if (series) patch.series = { slug: slugOf(series), name: series };
	if (page.workshop) patch.workshop = page.workshop;
	readInto(patch, page, notes);
	return { key: keyOf(page, slug), patch, redirects: [], notes };
}

/** Names it by its old number and the place that gave it; else by where it stood, else by its slug. */
function keyOf({ id, wp_legacy_link: link }: PageBroadcast, slug: string): string {
	const host = link && URL.canParse(link) ? new URL(link).host : '';
	if (id !== null) return `json:${host}/${id}`;
	return `json:${link || slug}`;
}

function lastWord(link: string | null): string {
	if (!link || !URL.canParse(link)) return '';
	return new URL(link).pathname.split('/').filter(Boolean).at(-1) ?? '';
}

function readInto(patch: BroadcastPatch, page: PageBroadcast, notes: Note[]): void {
	const tell = (level: Note['level'], code: string, value: string | number) =>
		notes.push({ level, code, values: { value } });
	if (page.date) {
		patch.startsAt = readDate(page.date);
		if (patch.startsAt === null) tell('error', 'wrong-date', page.date);
	}
	if (page.duration !== null && page.duration !== '') {
		patch.duration = readDuration(page.duration);
		if (patch.duration === null) tell('error', 'wrong-duration', page.duration);
	}
	if (page.licence) {
		patch.licence = readLicence(page.licence);
		if (patch.licence === null) tell('warning', 'unknown-licence', page.licence.slice(0, 60));
	}
}

function bodyOf({ body, sections }: PageBroadcast): string {
	const parts = (sections ?? []).map(({ title, text }) => `## ${title.trim()}\n\n${text.trim()}`);
	return [body?.trim() ?? '', ...parts].filter(Boolean).join('\n\n');
}

const SHORTCODE = /\[\/?([a-z]+(?:_[a-z0-9]+)+)(?:\s[^\]\n]*)?\]/g;

function withBanners(body: string, campaign: string | null, notes: Note[]): string {
	const banner = campaign ? `::campaign{name=${campaign}}` : '::campaign';
	const written = body.replace(SHORTCODE, (_, name: string) => {
		if (name === 'auposte_bandeau_don') return `\n\n${banner}\n\n`;
		notes.push({ level: 'warning', code: 'unknown-shortcode', values: { name } });
		return '';
	});
	return written.replace(/\n{3,}/g, '\n\n').trim();
}

function peopleOf({ guests }: PageBroadcast): NonNullable<BroadcastPatch['people']> {
	return readGuests(guests ?? '').map(({ name, organisation }) => ({
		slug: slugOf(name),
		name,
		role: 'guest',
		as: null,
		organisation
	}));
}

function tagsOf({ tags }: PageBroadcast): Pick<BroadcastPatch, 'tags' | 'season'> {
	const names = (tags ?? []).map((tag) => tag.trim()).filter(Boolean);
	const season = names.map(readSeason).find((number) => number !== null);
	const kept = names.filter((name) => readSeason(name) === null);
	const all = kept.map((name) => ({ slug: slugOf(name), name }));
	return season === undefined ? { tags: all } : { tags: all, season };
}

function mediaOf({ peertube, youtube_id: youtube }: PageBroadcast, notes: Note[]): MediaSource[] {
	const media: MediaSource[] = [];
	const uuid = peertube?.peertube_uuid || null;
	const host = peertube?.peertube_host?.trim().toLowerCase() || null;
	if (peertube && uuid && host) {
		const ratio = peertube.peertube_aspect_ratio;
		media.push({
			...EMPTY,
			provider: 'peertube',
			host,
			id: uuid,
			shortId: peertube.peertube_short_uuid || null,
			number: peertube.peertube_id,
			url: `https://${host}/w/${peertube.peertube_short_uuid || uuid}`,
			duration: peertube.peertube_duration,
			aspectRatio: ratio === null || ratio === '' ? null : readRatio(ratio),
			views: peertube.peertube_views_count,
			comments: peertube.peertube_comments_count
		});
	}
	if (uuid && !host) notes.push({ level: 'warning', code: 'no-peertube-host' });
	if (youtube) {
		const url = `https://www.youtube.com/watch?v=${encodeURIComponent(youtube)}`;
		const place = { provider: 'youtube', host: 'www.youtube.com', id: youtube, url } as const;
		media.push({ ...EMPTY, ...place, rank: media.length });
	}
	return media;
}

const EMPTY = {
	shortId: null,
	number: null,
	url: null,
	files: [],
	hls: null,
	duration: null,
	aspectRatio: null,
	views: null,
	comments: null,
	rank: 0,
	hash: null,
	isLive: false,
	missing: false
} satisfies Partial<MediaSource>;
