create table instance_salt (
	one integer primary key check (one = 1),
	salt blob not null check (length(salt) = 16)
) strict;

insert into instance_salt (one, salt) values (1, randomblob(16));

create table facilitator (
	id integer primary key,
	login text not null unique,
	name text not null,
	role text not null check (role in ('host', 'moderator')),
	ed blob not null check (length(ed) = 32),
	xw blob not null check (length(xw) = 1216),
	print blob not null unique check (length(print) = 16),
	login_key_hash text not null,
	recovery_login_hash text not null,
	vault blob not null check (length(vault) = 104),
	sheet blob not null check (length(sheet) = 104),
	made_on text not null
) strict;

create table session (
	id_hash blob primary key check (length(id_hash) = 32),
	facilitator integer not null references facilitator (id) on delete cascade,
	opened_on text not null,
	expires_at integer not null
) strict;

create index session_facilitator on session (facilitator);

create table setup_link (
	token_hash blob primary key check (length(token_hash) = 32),
	expires_at integer not null
) strict;
