-- Rooms: what a live question session leaves on the server, all of it sealed or public, all of it
-- deleted when the room burns. No time and no address of anyone who asked.
--
-- No foreign keys here: with them SQLite empties a table row by row, which leaves old copies of rows
-- in the gaps of its pages. Burning needs the tables emptied page by page (rooms/burn.server.ts), and
-- every write looks for its room in its own transaction.

create table room (
	code text not null primary key check (length(code) = 8),
	root_public_key blob not null check (length(root_public_key) = 32),
	fpr blob not null check (length(fpr) = 16),
	creator text not null,
	statement_body blob,
	statement_sig blob,
	serial integer not null default 0,
	phase text not null default 'closed' check (phase in ('open', 'vote-only', 'paused', 'closed')),
	door blob,
	burns_at integer not null
) strict;

create table envelope (
	room text not null,
	seq integer not null,
	id blob not null check (length(id) = 16),
	envelope blob not null check (length(envelope) = 2480),
	primary key (room, seq),
	unique (room, id)
) strict;

create table board (
	room text not null,
	n integer not null,
	entry blob not null,
	primary key (room, n)
) strict;

create table board_head (
	room text not null primary key,
	n integer not null,
	hash blob not null check (length(hash) = 32),
	head blob not null check (length(head) = 72)
) strict;

create table backstage (
	room text not null,
	n integer not null,
	entry blob not null,
	primary key (room, n)
) strict;

create table reply (
	room text not null,
	position integer not null,
	tag blob not null check (length(tag) = 16),
	box blob check (length(box) = 552),
	primary key (room, position),
	unique (room, tag)
) strict;

create table keyring (
	room text not null,
	reader text not null,
	author text not null,
	sealed blob not null,
	sig blob not null,
	primary key (room, reader, author)
) strict;

create index keyring_reader on keyring (reader);
