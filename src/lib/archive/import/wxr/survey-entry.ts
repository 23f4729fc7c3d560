import { RESERVED_SLUGS, slugOf } from '../../slug.ts';
import { plainText } from '../html/plain-text.ts';
import { pathOn } from './addresses.ts';
import type { WxrEntry } from './entries.ts';
import { BROADCAST_TYPES, FIELDS, INNER_TYPES, PERSON_TYPES } from './fields.ts';
import { readMeta } from './meta.ts';
import { known, numberOf, own } from './own.ts';
import { idOf, type Survey } from './surveyed.ts';
import { decoded } from './terms.ts';

/** Takes out of each entry of an export what the others will ask of it. */
const MOST_PAGES = 5_000;
const MOST_MENUS = 2_000;

/** @param hear learns the zone from the two hours of a post */
export function takeEntry(
	entry: WxrEntry,
	site: string,
	survey: Survey,
	hear: (local: string, utc: string) => void
): void {
	survey.left.comments += entry.comments;
	if (entry.kind === 'author') takeAuthor(entry, site, survey);
	if (entry.kind === 'term') takeTerm(entry, site, survey);
	if (entry.kind !== 'item') return;
	const type = entry.fields.get('post_type') ?? 'post';
	if (type === 'attachment') takePicture(entry, site, survey);
	else if (BROADCAST_TYPES.has(type)) {
		hear(entry.fields.get('post_date') ?? '', entry.fields.get('post_date_gmt') ?? '');
		takePost(entry, site, type, survey);
	} else if (type === 'nav_menu_item') takeMenu(entry, site, survey);
	else if (!INNER_TYPES.has(type)) takeOther(entry, site, type, survey);
}

export function siteOf({ fields }: WxrEntry): string {
	const written = fields.get('base_blog_url') || fields.get('link') || fields.get('base_site_url');
	return own((written ?? '').trim().replace(/\/+$/, ''));
}

function takePost(entry: WxrEntry, site: string, type: string, survey: Survey): void {
	const { fields, meta, terms } = entry;
	const { index } = survey;
	const status = fields.get('status') ?? 'publish';
	const id = numberOf(fields.get('post_id'));
	if (index.post(site, id)) return;
	const wanted = slugOfPost(entry);
	const isFree = !RESERVED_SLUGS.includes(wanted) && !index.isTaken(wanted);
	const number = slugOf(id);
	const slug = isFree ? wanted : `${wanted.slice(0, 79 - number.length)}-${number}`;
	const image = meta.get('_thumbnail_id');
	const post = { slug: slug.replace(/-{2,}/g, '-'), status, type };
	index.addPost(site, id, post, image === undefined ? null : numberOf(image));
	const said = readMeta(meta, entry.line, () => {});
	for (const series of said.values(FIELDS.series)) survey.series.add(own(series));
	if (status !== 'publish' && status !== 'future') return;
	for (const term of terms) takeCarried(term, site, survey);
	const path = pathOn(site, fields.get('link') ?? '');
	if (path !== null) index.addAddress(site, path, id);
}

function takeCarried(
	{ domain, slug, name }: WxrEntry['terms'][number],
	site: string,
	survey: Survey
): void {
	if (!survey.used.has(`${domain} ${slug}`)) survey.used.add(own(`${domain} ${slug}`));
	if (survey.carried.has(`${site} ${domain} ${slug}`)) return;
	const [taxonomy, nicename] = [known(domain), own(slug)];
	const term = { site, id: '', domain: taxonomy, nicename, parent: '', name: own(name) };
	survey.carried.set(own(`${site} ${domain} ${slug}`), term);
}

/** The slug that a post asks for; the archive may still give it another. */
function slugOfPost({ fields }: WxrEntry): string {
	const written = decoded(fields.get('post_name') ?? '').replace(/__trashed(-\d+)?$/, '');
	return slugOf(written.trim() || plainText(fields.get('title') ?? '') || 'x');
}

function takePicture({ fields, meta }: WxrEntry, site: string, survey: Survey): void {
	survey.index.addPicture(site, numberOf(fields.get('post_id')), {
		url: (fields.get('attachment_url') ?? fields.get('guid') ?? '').trim(),
		alt: plainText(meta.get('_wp_attachment_image_alt') ?? '').slice(0, 1000),
		link: fields.get('link') ?? '',
		parent: numberOf(fields.get('post_parent'))
	});
}

/** A line of a menu that leads somewhere by its address; the others say which term they mean. */
function takeMenu({ meta }: WxrEntry, site: string, survey: Survey): void {
	const path = pathOn(site, meta.get('_menu_item_url') ?? '');
	if (path !== null && survey.menus.length < MOST_MENUS)
		survey.menus.push({ site, path: own(path) });
}

function takeOther(entry: WxrEntry, site: string, type: string, survey: Survey): void {
	if (PERSON_TYPES.has(type)) {
		const name = own(plainText(entry.fields.get('title') ?? ''));
		survey.people.set(own(idOf(site, entry.fields.get('post_id') ?? '')), name);
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
		id: own(numberOf(fields.get('post_id'))),
		link: own(fields.get('link') ?? ''),
		slug: own(slugOfPost(entry))
	});
}

function takeAuthor({ fields, hasEmail }: WxrEntry, site: string, survey: Survey): void {
	const read = (field: string) => own(fields.get(field) ?? '');
	const name = plainText(read('author_display_name'));
	if (hasEmail) survey.left.emails += 1;
	survey.authors.push({ site, id: read('author_id'), login: read('author_login'), name });
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
