-- Tokens: what lets somebody ask and vote without being known. No time, no address, and no order of
-- arrival: these tables are sorted by random inputs, and have no hidden row number that grows.

create table room_tokens (
	room text not null primary key,
	seed blob not null check (length(seed) = 32),
	public_keys blob not null check (length(public_keys) = 4128),
	admission text check (admission in ('open', 'ticket')),
	ask_limit integer not null default 0,
	tickets integer not null default 0,
	tickets_used integer not null default 0
) strict, without rowid;

create table spent_ask (
	room text not null,
	input blob not null check (length(input) = 32),
	primary key (room, input)
) strict, without rowid;

create table spent_vote (
	room text not null,
	slot integer not null check (slot between 0 and 127),
	input blob not null check (length(input) = 32),
	choice integer not null check (choice between 0 and 7),
	primary key (room, slot, input)
) strict, without rowid;

create table tally (
	room text not null,
	slot integer not null,
	choice integer not null,
	count integer not null,
	primary key (room, slot, choice)
) strict, without rowid;

create table ticket (
	room text not null,
	hash blob not null check (length(hash) = 32),
	primary key (room, hash)
) strict, without rowid;

create table ticket_use (
	room text not null,
	hash blob not null check (length(hash) = 32),
	block integer not null check (block between 0 and 7),
	digest blob not null check (length(digest) = 32),
	primary key (room, hash, block)
) strict, without rowid;
