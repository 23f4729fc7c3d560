import type { Unknowns } from '../html/unknown.ts';
import { refusedItem, type ImportItem, type ImportRedirect, type Note } from '../item.ts';
import { addressesOf, folderOf, gone, moved, pathOn } from './addresses.ts';
import type { WxrEntry } from './entries.ts';
import { readMeta } from './meta.ts';
import { numberOf, own } from './own.ts';
import { readPatch } from './read-patch.ts';
import { enclosedIn } from './recordings.ts';
import type { Survey } from './surveyed.ts';

/**
 * Makes one post of an export into one item of the import: what it says of a broadcast, the addresses
 * it had, and what a reader of the report should know.
 */
/** @param unknowns gathers what could not be drawn, for the end of the report */
export function toItem(
	entry: WxrEntry,
	site: string,
	survey: Survey,
	unknowns: Unknowns
): ImportItem | null {
	const id = numberOf(entry.fields.get('post_id'));
	const { line } = entry;
	const key = own(`wxr:${site}/?p=${id}`);
	const post = survey.index.post(site, id);
	if (!/^\d{1,15}$/.test(id) || !post) {
		return refusedItem(`wxr:${site}/#line-${line}`, { code: 'wxr-no-number', line });
	}
	if (post.status === 'auto-draft' || post.status === 'inherit') return null;
	const notes: Note[] = [];
	const meta = readMeta(entry.meta, line, (note) => notes.push(note));
	const file = enclosedIn(meta);
	const redirects = redirectsOf(entry, site, id, post.slug, survey, file).filter(({ from }) => {
		const owner = survey.index.ownerOf(site, from.replace(/\/feed\/$/, '/'));
		if (owner === null || owner === id) return true;
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
	const pictured = survey.index.picture(site, numberOf(meta.get('_thumbnail_id')))?.url ?? '';
	const uploads = [pictured, file ?? ''].map((one) => pathOn(site, one));
	const all = [...old, ...uploads.filter((path) => path !== null)];
	const named = isPublic ? [] : [`${folderOf(site)}/${name}/`];
	if (status !== 'trash') return moved([...new Set([...all, ...named])], slug);
	return gone([...new Set([...old, ...named])]);
}
