import type { Database } from '#db/open.server.ts';
import { prepared } from '#db/prepared.server.ts';
import { columnsOf, EDITION, indexed } from './columns.ts';
import { documentNumber, PASSAGES, serialOf } from './document-number.ts';
import type { Kind, SearchDocument } from './document.ts';

/**
 * One document in and out of the index, within the caller's transaction. The index has no content of
 * its own: it is told which words to take away, made from the kept text by the rules that put them in.
 */
export type Kept = Omit<SearchDocument, 'passages' | 'shownIn'> & { id: number; hash: string };

type Passage = { id: number; at: number; text: string };

const COLUMNS =
	'title, people, tags, text, passages, ' +
	'title_stems, people_stems, tags_stems, text_stems, passages_stems';
const TEN = Array(10).fill('?').join(', ');

const statements = prepared((database: Database) => ({
	last: database.prepare<[], number | null>('select max(id) from search_document').pluck(),
	keep: database.prepare(
		`insert into search_document values
		(@id, @kind, @key, @language, @title, @people, @tags, @text, @path, @hash, ${EDITION})`
	),
	enter: database.prepare(`insert into search_index (rowid, ${COLUMNS}) values (?, ${TEN})`),
	leave: database.prepare(
		`insert into search_index (search_index, rowid, ${COLUMNS}) values ('delete', ?, ${TEN})`
	),
	forget: database.prepare<[number]>('delete from search_document where id = ?'),
	passages: database.prepare<[number, number], Passage>(
		'select id, at, text from search_passage where id between ? and ? order by id'
	),
	keepPassage: database.prepare('insert into search_passage values (?, ?, ?)'),
	enterPassage: database.prepare(
		'insert into search_passage_index (rowid, text, stems) values (?, ?, ?)'
	),
	leavePassage: database.prepare(
		`insert into search_passage_index (search_passage_index, rowid, text, stems)
		values ('delete', ?, ?, ?)`
	),
	forgetPassages: database.prepare<[number, number]>(
		'delete from search_passage where id between ? and ?'
	),
	edition: database
		.prepare<[], number>('select edition from search_document order by id desc limit 1')
		.pluck(),
	under: database.prepare<[Kind, string], Kept>(
		'select * from search_document where kind = ? and key = ?'
	),
	all: database.prepare<[], Kept>('select kind, key, language, hash from search_document')
}));

export const keptUnder = (kind: Kind, key: string): Kept[] => statements().under.all(kind, key);

/** All that is in the index, without its words. */
export const allKept = (): Pick<Kept, 'kind' | 'key' | 'language' | 'hash'>[] =>
	statements().all.all();

/** @param hash of all that makes the document */
export function write(document: SearchDocument, hash: string): void {
	const { shownIn, passages, ...own } = wellFormed(document);
	const id = documentNumber(serialOf(statements().last.get() ?? 0) + 1, own.kind, shownIn);
	const { keep, enter, keepPassage, enterPassage } = statements();
	const said = passages.map(({ text }) => indexed(own.language, text));
	keep.run({ id, hash, ...own });
	enter.run(id, ...columnsOf(own, said));
	passages.forEach(({ at, text }, rank) => keepPassage.run(id * PASSAGES + rank, at, text));
	said.forEach(({ words, stems }, rank) => enterPassage.run(id * PASSAGES + rank, words, stems));
}

/** Leaves nothing of a document: neither text nor words. */
export function erase(known: Kept): void {
	const { id, language } = known;
	const { leave, leavePassage, forgetPassages, forget } = statements();
	const range = [id * PASSAGES, id * PASSAGES + PASSAGES - 1] as const;
	const passages = statements().passages.all(...range);
	const said = passages.map(({ text }) => indexed(language, text));
	leave.run(id, ...columnsOf(known, said));
	said.forEach(({ words, stems }, at) => leavePassage.run(passages[at]?.id, words, stems));
	forgetPassages.run(...range);
	forget.run(id);
}

/**
 * Other rules made other words, which cannot be taken away one by one: all goes. Before anything is put
 * in, so that all are of the edition of the last one.
 */
export function leaveOldEditions(database: Database): void {
	const edition = statements().edition.get();
	if (edition === undefined || edition === EDITION) return;
	database.exec(`
		insert into search_index (search_index) values ('delete-all');
		insert into search_passage_index (search_passage_index) values ('delete-all');
		delete from search_passage;
		delete from search_document;
	`);
}

/** What SQLite would keep otherwise than it was given: the same words must be made from it later. */
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
