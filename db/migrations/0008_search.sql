-- What can be found on this site, made from what is public on it, and made again at any time: nothing
-- here is a source, and no row is about someone who searches.
--
-- A document's number says three things, so that a filter reads no other table: its two last bits are
-- the languages whose pages show it (1 French, 2 English), the two before its kind (0 broadcast,
-- 1 workshop, 2 question), the others a serial number. A passage's number is its document's times
-- 1,048,576, plus its rank.

create table search_document (
	id integer primary key,
	kind text not null check (kind in ('broadcast', 'workshop', 'question')),
	key text not null,
	language text not null,
	title text not null,
	people text not null,
	tags text not null,
	text text not null,
	path text not null,
	-- Of all that was indexed, with the edition of the rules: what has the same hash is left alone.
	hash text not null,
	-- Of the rules that made words of the text.
	edition integer not null,
	unique (kind, key, language)
) strict;

create table search_passage (
	id integer primary key,
	-- In seconds.
	at real not null check (at >= 0),
	text text not null
) strict;

-- Words come folded and separated by spaces, so the tokenizer only cuts there. Without content: the
-- text is above, and the words to take away are made from it again.
create virtual table search_index using fts5 (
	title, people, tags, text, passages,
	title_stems, people_stems, tags_stems, text_stems, passages_stems,
	content = '', tokenize = 'ascii'
);
insert into search_index (search_index, rank) values ('secure-delete', 1);
insert into search_index (search_index, rank)
	values ('rank', 'bm25(16.0, 8.0, 4.0, 2.0, 1.0, 8.0, 4.0, 2.0, 1.0, 0.5)');

create virtual table search_passage_index using fts5 (
	text, stems,
	content = '', tokenize = 'ascii'
);
insert into search_passage_index (search_passage_index, rank) values ('secure-delete', 1);

-- The words of the index with how many documents have them: where a typo's suggestion comes from.
create virtual table search_word using fts5vocab ('search_index', 'col');
