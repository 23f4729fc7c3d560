import type { BroadcastRecord, MediaSource } from '../record.ts';
import type { Json } from './hash.ts';

/**
 * A broadcast as the smallest things a person or a source can change without the other: most fields
 * are one leaf; a media source, a caption, an image and the old address have leaves of their own, so
 * that tonight's view count never touches a recording somebody put first.
 *
 *     title  tags  …  media/peertube/HOST/ID  media/…/ID#rank  media/…/ID#counts
 *     captions/fr  image/source  image/alt  image/credit  image/copy  legacy/link …
 */
export type Leaves = Map<string, Json>;

/** What a source may say: any field of a record, already read by its schema. */
export type Said = Partial<Omit<BroadcastRecord, 'slug'>>;

const PARTED = ['media', 'captions', 'image', 'legacy'] as const;
const COPY = 'image/copy';

/** The leaves of what was said. What a part does not say (a null in `legacy`) has no leaf. */
export function leavesOf(said: Said): Leaves {
	const leaves: Leaves = new Map();
	for (const [field, value] of Object.entries(said)) {
		if (field !== 'slug' && value !== undefined && !isParted(field)) leaves.set(field, value);
	}
	for (const source of said.media ?? []) addMedia(leaves, source);
	for (const caption of said.captions ?? []) leaves.set(`captions/${caption.language}`, caption);
	if (said.image !== undefined) addImage(leaves, said.image);
	for (const [key, value] of Object.entries(said.legacy ?? {})) {
		if (value !== null) leaves.set(`legacy/${key}`, value);
	}
	return leaves;
}

/** The record that leaves add up to; a leaf that is null stands for nothing. */
export function recordOf(slug: string, leaves: Leaves): unknown {
	const plain = [...leaves].filter(([name]) => !isParted(name.split('/')[0] ?? ''));
	const legacy = under(leaves, 'legacy/').filter(([, value]) => value !== null);
	return {
		...Object.fromEntries(plain),
		slug,
		media: under(leaves, 'media/').flatMap(([name, value]) => joinMedia(leaves, name, value)),
		captions: under(leaves, 'captions/').flatMap(([, value]) => (value === null ? [] : [value])),
		image: joinImage(leaves),
		legacy: legacy.length === 0 ? null : Object.fromEntries(legacy.map(([k, v]) => [k.slice(7), v]))
	};
}

/** What a leaf is where nobody has said anything. */
export function isEmpty(value: Json | undefined): boolean {
	return value === undefined || value === null || value === '' || isEmptyList(value);
}

const isEmptyList = (value: Json) => Array.isArray(value) && value.length === 0;

/** The leaf a leaf hangs on, if it does: the rank and the counts of a recording. */
export function stemOf(name: string): string | null {
	const cut = name.indexOf('#');
	return cut === -1 ? null : name.slice(0, cut);
}

/** The field of the record that a leaf belongs to. */
export function fieldOf(name: string): string {
	return name.split('/')[0] ?? name;
}

function isParted(field: string): boolean {
	return PARTED.some((parted) => parted === field);
}

function under(leaves: Leaves, prefix: string): [string, Json][] {
	return [...leaves].filter(([name]) => name.startsWith(prefix) && !name.includes('#'));
}

function addMedia(leaves: Leaves, source: MediaSource): void {
	const { rank, views, comments, ...rest } = source;
	const name = `media/${source.provider}/${source.host}/${source.id.replaceAll('#', '%23')}`;
	leaves.set(name, rest);
	leaves.set(`${name}#rank`, rank);
	if (views !== null || comments !== null) leaves.set(`${name}#counts`, { views, comments });
}

function joinMedia(leaves: Leaves, name: string, value: Json): Json[] {
	if (value === null || typeof value !== 'object' || Array.isArray(value)) return [];
	const counts = leaves.get(`${name}#counts`);
	const seen = typeof counts === 'object' && !Array.isArray(counts) ? counts : {};
	return [{ ...value, ...seen, rank: leaves.get(`${name}#rank`) ?? 0 }];
}

/** A source that only knows where a picture was says nothing of the copy made here. */
function addImage(leaves: Leaves, image: BroadcastRecord['image']): void {
	leaves.set('image/source', image?.source ?? null);
	leaves.set('image/alt', image?.alt ?? '');
	leaves.set('image/credit', image?.credit ?? null);
	if (!image?.name) return;
	leaves.set(COPY, { name: image.name, width: image.width, height: image.height });
}

function joinImage(leaves: Leaves): Json {
	const copy = leaves.get(COPY) ?? null;
	const source = leaves.get('image/source') ?? null;
	if (copy === null && source === null) return null;
	const alt = leaves.get('image/alt') ?? '';
	const size = typeof copy === 'object' && !Array.isArray(copy) ? copy : {};
	return { ...size, source, alt, credit: leaves.get('image/credit') ?? null };
}

/** Captions and recordings have the same right to go as to come: their names, to compare. */
export function isListed(name: string): boolean {
	return /^(media|captions)\//.test(name) && !name.includes('#');
}
