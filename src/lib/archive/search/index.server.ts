import { createHash } from 'node:crypto';
import { database } from '#db/open.server.ts';
import { columnsOf, EDITION, indexed } from './columns.ts';
import { documentNumber, PASSAGES, serialOf } from './document-number.ts';
import type { Kind, SearchDocument } from './document.ts';
import { prepared } from './prepared.server.ts';

/**
 * The index: what is public, as words. It is a copy that can be made again, and what leaves it leaves
 * nothing behind (`secure-delete`, and `secure_delete` for the rest).
 */
type Kept = Omit<SearchDocument, 'passages' | 'shownIn'> & { id: number; hash: string };

const INDEX_COLUMNS =
	'title, people, tags, text, passages, title_stems, people_stems, tags_stems, text_stems, passages_stems';
const TEN = Array(10).fill('?').join(', ');
/** How many documents are looked at before the process answers others. */
const AT_ONCE = 25;

/**
 * Puts a document into the index, in place of the one of the same kind, key and language. Part of the
 * caller's transaction where there is one.
 *
 * @returns whether anything had to change
 */
export function indexDocument(document: SearchDocument): boolean {
	const hash = hashOf(document);
	return database().transaction(() => {
		leaveOldEditions();
		const { kind, key, language } = document;
		const known = one(kind, key, language);
		if (known?.hash === hash) return false;
		if (known) remove(known);
		insert(document, hash);
		return true;
	})();
}

/** Takes a document out of the index, in every language. @returns whether it was there */
export function forgetDocument(kind: Kind, key: string): boolean {
	return database().transaction(() => {
		leaveOldEditions();
		const known = keptUnder(kind, key);
		known.forEach(remove);
		return known.length > 0;
	})();
}

/**
 * Makes the index hold these documents and no others; what did not change is left alone. Lets the
 * process answer others between two handfuls.
 *
 * @param documents all that is public, made one by one as they are asked for
 * @returns how many were put in or taken out
 */
export async function reindexAll(documents: Iterable<SearchDocument>): Promise<number> {
	database().transaction(leaveOldEditions)();
	const gone = new Map<string, Pick<Kept, 'kind' | 'key' | 'language'>>();
	for (const known of prepared('select kind, key, language from search_document').all() as Kept[])
		gone.set(nameOf(known), known);
	let changed = 0;
	let handful: SearchDocument[] = [];
	const put = database().transaction(() => {
		for (const document of handful) {
			gone.delete(nameOf(document));
			if (indexDocument(document)) changed++;
		}
		handful = [];
	});
	for (const document of documents) {
		handful.push(document);
		if (handful.length < AT_ONCE) continue;
		put();
		await new Promise((resolve) => setImmediate(resolve));
	}
	put();
	for (const { kind, key, language } of gone.values()) {
		const known = one(kind, key, language);
		if (!known) continue;
		database().transaction(() => remove(known))();
		changed++;
	}
	return changed;
}

const nameOf = ({ kind, key, language }: Pick<Kept, 'kind' | 'key' | 'language'>): string =>
	JSON.stringify([kind, key, language]);

const hashOf = (document: SearchDocument): string =>
	createHash('sha256')
		.update(JSON.stringify([EDITION, document]))
		.digest('base64url');

function one(kind: Kind, key: string, language: string): Kept | undefined {
	return prepared('select * from search_document where kind = ? and key = ? and language = ?').get(
		kind,
		key,
		language
	) as Kept | undefined;
}

function keptUnder(kind: Kind, key: string): Kept[] {
	return prepared('select * from search_document where kind = ? and key = ?').all(
		kind,
		key
	) as Kept[];
}

function insert(document: SearchDocument, hash: string): void {
	const { kind, key, language, title, people, tags, text, path, passages, shownIn } =
		wellFormed(document);
	const last = prepared('select max(id) from search_document').pluck().get() as number | null;
	const id = documentNumber(serialOf(last ?? 0) + 1, kind, shownIn);
	prepared('insert into search_document values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)').run(
		...[id, kind, key, language, title, people, tags, text, path, hash, EDITION]
	);
	prepared(`insert into search_index (rowid, ${INDEX_COLUMNS}) values (?, ${TEN})`).run(
		id,
		...columnsOf({ language, title, people, tags, text, passages })
	);
	const keep = prepared('insert into search_passage values (?, ?, ?)');
	const enter = prepared('insert into search_passage_index (rowid, text, stems) values (?, ?, ?)');
	passages.forEach((passage, rank) => {
		const { words, stems } = indexed(language, passage.text);
		keep.run(id * PASSAGES + rank, passage.at, passage.text);
		enter.run(id * PASSAGES + rank, words, stems);
	});
}

/** An index without content is told which words to take away: the same that were put in. */
function remove(known: Kept): void {
	const { id, language, title, people, tags, text } = known;
	const passages = prepared(
		'select id, at, text from search_passage where id between ? and ? order by id'
	).all(id * PASSAGES, id * PASSAGES + PASSAGES - 1) as { id: number; at: number; text: string }[];
	prepared(
		`insert into search_index (search_index, rowid, ${INDEX_COLUMNS}) values ('delete', ?, ${TEN})`
	).run(id, ...columnsOf({ language, title, people, tags, text, passages }));
	const leave = prepared(
		`insert into search_passage_index (search_passage_index, rowid, text, stems) values ('delete', ?, ?, ?)`
	);
	for (const passage of passages) {
		const { words, stems } = indexed(language, passage.text);
		leave.run(passage.id, words, stems);
	}
	prepared('delete from search_passage where id between ? and ?').run(
		id * PASSAGES,
		id * PASSAGES + PASSAGES - 1
	);
	prepared('delete from search_document where id = ?').run(id);
}

/** Other rules made other words, which cannot be taken away one by one: all goes. */
function leaveOldEditions(): void {
	const old = prepared('select 1 from search_document where edition <> ? limit 1').get(EDITION);
	if (!old) return;
	database().exec(`
		insert into search_index (search_index) values ('delete-all');
		insert into search_passage_index (search_passage_index) values ('delete-all');
		delete from search_passage;
		delete from search_document;
	`);
}

/** SQLite keeps no lone surrogate: the words taken away later must be those put in now. */
function wellFormed(document: SearchDocument): SearchDocument {
	const clean = (text: string) => text.toWellFormed().replaceAll('\0', ' ');
	return {
		...document,
		title: clean(document.title),
		people: clean(document.people),
		tags: clean(document.tags),
		text: clean(document.text),
		passages: document.passages
			.slice(0, PASSAGES)
			.map(({ at, text }) => ({ at: Math.max(0, at), text: clean(text) }))
	};
}
