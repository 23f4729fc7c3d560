import { database, type Database } from '#db/open.server.ts';
import { prepared } from '#db/prepared.server.ts';
import { columnsOf, EDITION, indexed, type Indexed } from './columns.ts';
import { documentNumber, PASSAGES, serialOf } from './document-number.ts';
import type { Kind, SearchDocument } from './document.ts';

/**
 * One document in and out of the index, write after write: the transcript of an evening has thousands of
 * passages, and nobody shall wait for all of them. The index has no content of its own: it is told which
 * words to take away, made from the kept text by the rules that put them in.
 */

/** Is to be done before the next one is asked for; the same again where a transaction was undone. */
export type Write = () => void;
/** Only work was done: whoever waits may be answered. */
export const NOTHING: Write = () => {};
/** Instead of a hash: no search finds the document, and some of its passages are there. */
const UNFINISHED = '';

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
	forgetPassage: database.prepare<[number]>('delete from search_passage where id = ?'),
	mark: database.prepare<[string, number]>('update search_document set hash = ? where id = ?'),
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
export function* write(document: SearchDocument, hash: string): Generator<Write, void> {
	const { shownIn, passages, ...own } = wellFormed(document);
	const { last, keep, keepPassage, enterPassage, enter, mark } = statements();
	const id = documentNumber(serialOf(last.get() ?? 0) + 1, own.kind, shownIn);
	yield () => void keep.run({ id, hash: UNFINISHED, ...own });
	const said: Indexed[] = [];
	for (const [rank, { at, text }] of passages.entries()) {
		const passage = id * PASSAGES + rank;
		const { words, stems } = indexed(own.language, text);
		said.push({ words, stems });
		yield () => {
			keepPassage.run(passage, at, text);
			enterPassage.run(passage, words, stems);
		};
	}
	const columns = columnsOf(own, said);
	yield () => {
		enter.run(id, ...columns);
		mark.run(hash, id);
	};
}

/** Leaves nothing of a document: neither text nor words. */
export function* erase(known: Kept): Generator<Write, void> {
	const { id, language, hash } = known;
	const { passages, leave, mark, leavePassage, forgetPassage, forget } = statements();
	const said: (Indexed & { passage: number })[] = [];
	for (const { id: passage, text } of passages.all(id * PASSAGES, (id + 1) * PASSAGES - 1)) {
		said.push({ passage, ...indexed(language, text) });
		yield NOTHING;
	}
	if (hash !== UNFINISHED) {
		const columns = columnsOf(known, said);
		yield () => {
			leave.run(id, ...columns);
			mark.run(UNFINISHED, id);
		};
	}
	for (const { passage, words, stems } of said) {
		yield () => {
			leavePassage.run(passage, words, stems);
			forgetPassage.run(passage);
		};
	}
	yield () => void forget.run(id);
}

/**
 * Other rules made other words, which cannot be taken away one by one: all goes. Before anything is put
 * in, so that all are of the edition of the last one.
 */
export function leaveOldEditions(): void {
	const edition = statements().edition.get();
	if (edition === undefined || edition === EDITION) return;
	database().exec(`
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
