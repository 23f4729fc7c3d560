import type { Note } from '../item.ts';
import { readElements, type XmlEvent } from './elements.ts';
import { FIELD_CHARACTERS } from './repair.ts';

/**
 * The parts of an export that an archive has a use for: the site, its authors' names, its terms and
 * its posts. Fields come from one closed list; what WordPress keeps of people (comments, addresses,
 * e-mails, numbers of machines) has no name in it and goes no further than this file.
 */
export type WxrEntry = {
	kind: 'site' | 'author' | 'term' | 'item';
	/** Where it starts in its file, from 1. */
	line: number;
	/** What the elements say, by name without prefix: `post_id`, `title`, `content`. */
	fields: ReadonlyMap<string, string>;
	/** The line that the body starts on. */
	bodyLine: number;
	terms: readonly { domain: string; slug: string; name: string }[];
	/** Post or term metadata, the first of each name. */
	meta: ReadonlyMap<string, string>;
	/** How many there are; nothing of them is read. */
	comments: number;
	/** Whether an e-mail stands in it, which is not read. */
	hasEmail: boolean;
};

const ENTRIES: Readonly<Record<string, { kind: WxrEntry['kind']; fields: readonly string[] }>> = {
	'wp:author': {
		kind: 'author',
		fields: ['wp:author_id', 'wp:author_login', 'wp:author_display_name']
	},
	'wp:category': {
		kind: 'term',
		fields: ['wp:term_id', 'wp:category_nicename', 'wp:category_parent', 'wp:cat_name']
	},
	'wp:tag': { kind: 'term', fields: ['wp:term_id', 'wp:tag_slug', 'wp:tag_name'] },
	'wp:term': {
		kind: 'term',
		fields: ['wp:term_id', 'wp:term_taxonomy', 'wp:term_slug', 'wp:term_parent', 'wp:term_name']
	},
	item: {
		kind: 'item',
		fields: [
			...['title', 'link', 'guid', 'content:encoded', 'excerpt:encoded', 'category'],
			...['wp:post_id', 'wp:post_date', 'wp:post_date_gmt', 'wp:post_name', 'wp:status'],
			...['wp:post_parent', 'wp:post_type', 'wp:post_password', 'wp:attachment_url']
		]
	}
};
const META = ['wp:postmeta', 'wp:termmeta'];
/** What people wrote or gave: counted, never read. */
const LEFT = new Set(['wp:comment', 'wp:author_email']);
const META_FIELDS = ['wp:meta_key', 'wp:meta_value'];
const SITE_FIELDS = ['wp:base_site_url', 'wp:base_blog_url', 'link', 'wp:wxr_version'];

const MOST_TERMS = 1_000;
const MOST_META = 5_000;

type Draft = WxrEntry & {
	name: string;
	fields: Map<string, string>;
	terms: WxrEntry['terms'][number][];
	meta: Map<string, string>;
	key: string;
};

/**
 * @param skipped names of elements that this reading has no use for
 * @param onRead hears how many bytes were read so far
 * @throws what `malformationOf` reads
 */
export async function* readEntries(
	path: string,
	tell: (note: Note) => void,
	skipped: readonly string[],
	onRead: (bytes: number) => void
): AsyncGenerator<WxrEntry> {
	const take = startEntries(skipped);
	for await (const events of readElements(path, tell, onRead)) {
		for (const event of events) {
			const entry = take(event);
			if (entry) yield entry;
		}
	}
}

/** Follows the events, and gives an entry back when its element closes. */
function startEntries(skipped: readonly string[]): (event: XmlEvent) => WxrEntry | null {
	const site = emptyDraft('channel', 'site', 1);
	let isSiteTold = false;
	let draft: Draft | null = null;
	let inMeta = false;
	const path: string[] = [];
	let reading: string | null = null;
	let attributes: Record<string, string> = {};
	let parts: string[] = [];
	let length = 0;

	function open(event: Extract<XmlEvent, { kind: 'open' }>): void {
		const { name, line } = event;
		path.push(name);
		const known = path.length === 3 && path[1] === 'channel' ? ENTRIES[name] : undefined;
		if (known) draft = emptyDraft(name, known.kind, line);
		else if (draft && path.length === 4 && META.includes(name)) startMeta(draft);
		else if (draft && path.length === 4 && LEFT.has(name)) leave(draft, name);
		else if (isWanted(name)) {
			reading = name;
			({ attributes } = event);
			parts = [];
			length = 0;
			if (draft && name === 'content:encoded') draft.bodyLine = line;
		}
	}

	function leave(owner: Draft, name: string): void {
		if (name === 'wp:comment') owner.comments += 1;
		else owner.hasEmail = true;
	}

	function startMeta(owner: Draft): void {
		inMeta = true;
		owner.key = '';
	}

	/** Whether the element just opened is read: a field of what we are in, and not inside one. */
	function isWanted(name: string): boolean {
		if (reading !== null || skipped.includes(name)) return false;
		if (inMeta) return path.length === 5 && META_FIELDS.includes(name);
		if (draft) return path.length === 4 && (ENTRIES[draft.name]?.fields.includes(name) ?? false);
		return path.length === 3 && path[1] === 'channel' && SITE_FIELDS.includes(name);
	}

	function close(name: string): WxrEntry | null {
		path.pop();
		if (reading === name) finish(name);
		if (META.includes(name)) inMeta = false;
		if (draft?.name !== name || path.length !== 2) return null;
		const done = draft;
		draft = null;
		return done;
	}

	function finish(name: string): void {
		const value = parts.join('');
		reading = null;
		const owner = draft ?? site;
		if (name === 'wp:meta_key') owner.key = value;
		else if (name === 'wp:meta_value') keepMeta(owner, value);
		else if (name === 'category') keepTerm(owner, value);
		else if (!owner.fields.has(short(name))) owner.fields.set(short(name), value);
	}

	function keepTerm(owner: Draft, name: string): void {
		if (owner.terms.length >= MOST_TERMS) return;
		const { domain = 'category', nicename = '' } = attributes;
		owner.terms.push({ domain, slug: nicename, name });
	}

	return (event) => {
		if (event.kind === 'open') {
			open(event);
			return draft && !isSiteTold ? ((isSiteTold = true), site) : null;
		}
		if (event.kind === 'close') return close(event.name);
		if (reading !== null && length < FIELD_CHARACTERS) {
			length += event.text.length;
			parts.push(event.text);
		}
		return null;
	};
}

function keepMeta(owner: Draft, value: string): void {
	if (owner.key === '' || owner.meta.has(owner.key) || owner.meta.size >= MOST_META) return;
	owner.meta.set(owner.key, value);
}

function emptyDraft(name: string, kind: WxrEntry['kind'], line: number): Draft {
	const fields = new Map<string, string>();
	const found = { terms: [], meta: new Map<string, string>(), comments: 0, hasEmail: false };
	return { name, kind, line, fields, bodyLine: line, key: '', ...found };
}

function short(name: string): string {
	if (name.endsWith(':encoded')) return name.slice(0, -':encoded'.length);
	return name.slice(name.indexOf(':') + 1);
}
