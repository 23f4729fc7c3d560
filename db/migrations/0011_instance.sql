create table audit (
	id integer primary key autoincrement,
	at integer not null,
	facilitator text,
	act text not null,
	detail text not null
) strict;

create table report (
	reference text primary key,
	day text not null,
	address text not null,
	ground text not null,
	reason text not null,
	name text not null,
	email text not null,
	locale text not null,
	phrase_hash blob not null,
	decision text,
	decided_day text,
	statement text not null,
	redress text not null
) strict;
