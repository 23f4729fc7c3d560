-- The archive: broadcasts, who and what is in them, where they can be seen, what was said, and the
-- addresses where all of it once stood. Public facts only: no column is about a visitor, and an import
-- keeps neither comments nor addresses of people.
--
-- Lists keep their order in `position`, from 0. What is part of a broadcast goes with it.

create table series (
	id integer primary key,
	slug text not null unique check (length(slug) between 1 and 80),
	name text not null,
	description text not null default ''
) strict;

create table season (
	series integer not null references series (id) on delete cascade,
	number integer not null check (number >= 1),
	title text,
	year integer check (year between 1900 and 2999),
	primary key (series, number)
) strict;

-- `key` is the name without accents, case or punctuation: one key is one person, unless a facilitator
-- says otherwise by giving a homonym a page of its own.
create table person (
	id integer primary key,
	slug text not null unique check (length(slug) between 1 and 80),
	name text not null,
	key text not null,
	organisation text,
	bio text not null default '',
	link text
) strict;

create index person_key on person (key);

-- Other names of a person, and the slugs of pages that were found to be theirs.
create table person_alias (
	key text primary key,
	person integer not null references person (id) on delete cascade,
	name text not null
) strict;

create index person_alias_person on person_alias (person);

create table tag (
	id integer primary key,
	slug text not null unique check (length(slug) between 1 and 80),
	name text not null
) strict;

create table broadcast (
	id integer primary key,
	slug text not null unique check (length(slug) between 1 and 80),
	status text not null check (status in ('draft', 'scheduled', 'live', 'published', 'withdrawn')),
	title text not null,
	summary text not null,
	body text not null,
	language text not null,
	starts_at text,
	zone text not null,
	duration real check (duration >= 0),
	licence text,
	series integer references series (id),
	season integer check (season >= 1),
	episode integer check (episode >= 1),
	workshop text,
	room_code text check (length(room_code) = 8),
	-- In milliseconds since 1970.
	made_at integer not null,
	changed_at integer not null
) strict;

create index broadcast_starts_at on broadcast (starts_at);
create index broadcast_series on broadcast (series, season, episode);
create index broadcast_workshop on broadcast (workshop);
create index broadcast_changed_at on broadcast (changed_at, id);

create table broadcast_slug (
	slug text primary key,
	broadcast integer not null references broadcast (id) on delete cascade
) strict;

create index broadcast_slug_broadcast on broadcast_slug (broadcast);

create table broadcast_person (
	broadcast integer not null references broadcast (id) on delete cascade,
	position integer not null,
	person integer not null references person (id),
	role text not null check (role in ('guest', 'host', 'author', 'crew')),
	credited_as text,
	organisation text,
	primary key (broadcast, position)
) strict;

create index broadcast_person_person on broadcast_person (person, broadcast);

create table broadcast_tag (
	broadcast integer not null references broadcast (id) on delete cascade,
	position integer not null,
	tag integer not null references tag (id),
	primary key (broadcast, position)
) strict;

create index broadcast_tag_tag on broadcast_tag (tag, broadcast);

create table chapter (
	broadcast integer not null references broadcast (id) on delete cascade,
	position integer not null,
	at real not null check (at >= 0),
	title text not null,
	primary key (broadcast, position)
) strict;

create table footnote (
	broadcast integer not null references broadcast (id) on delete cascade,
	position integer not null,
	label text not null,
	text text not null,
	url text,
	at real check (at >= 0),
	primary key (broadcast, position)
) strict;

create table key_question (
	broadcast integer not null references broadcast (id) on delete cascade,
	position integer not null,
	question text not null,
	answer text not null,
	at real check (at >= 0),
	primary key (broadcast, position)
) strict;

create table media_source (
	id integer primary key,
	broadcast integer not null references broadcast (id) on delete cascade,
	position integer not null,
	provider text not null check (provider in ('peertube', 'youtube', 'file')),
	host text not null,
	external_id text not null,
	short_id text,
	number integer,
	url text,
	hls text,
	duration real check (duration >= 0),
	aspect_ratio real check (aspect_ratio > 0),
	views integer check (views >= 0),
	comments integer check (comments >= 0),
	rank integer not null check (rank >= 0),
	hash text,
	is_live integer not null check (is_live in (0, 1)),
	missing integer not null check (missing in (0, 1)),
	unique (broadcast, position)
) strict;

create index media_source_external on media_source (provider, host, external_id);

create table media_file (
	source integer not null references media_source (id) on delete cascade,
	position integer not null,
	url text not null,
	type text not null,
	height integer check (height >= 0),
	bytes integer check (bytes >= 0),
	primary key (source, position)
) strict;

create table caption (
	id integer primary key,
	broadcast integer not null references broadcast (id) on delete cascade,
	position integer not null,
	language text not null,
	label text not null,
	automatic integer not null check (automatic in (0, 1)),
	unique (broadcast, position)
) strict;

create table passage (
	id integer primary key,
	caption integer not null references caption (id) on delete cascade,
	position integer not null,
	from_ms integer not null check (from_ms >= 0),
	to_ms integer not null check (to_ms >= 0),
	text text not null,
	unique (caption, position)
) strict;

-- The picture of a broadcast; `name` is null until a copy was made here.
create table broadcast_image (
	broadcast integer primary key references broadcast (id) on delete cascade,
	name text check (length(name) = 64),
	source text,
	width integer,
	height integer,
	alt text not null,
	credit text
) strict;

-- Pictures kept as files, `archive/images/<name>-<width>.webp`; `name` is the SHA-256 of what came in.
create table image (
	name text primary key check (length(name) = 64),
	source text,
	width integer not null check (width > 0),
	height integer not null check (height > 0)
) strict;

create index image_source on image (source);

-- Where a broadcast stood before. Two old sites may have used the same numbers: nothing is unique.
create table legacy_reference (
	broadcast integer primary key references broadcast (id) on delete cascade,
	id integer,
	wordpress_id integer,
	link text,
	guid text,
	source text,
	page_image text
) strict;

create index legacy_reference_id on legacy_reference (id);
create index legacy_reference_wordpress_id on legacy_reference (wordpress_id);
create index legacy_reference_link on legacy_reference (link);

-- An old address, normalised. It leads to a broadcast, whatever its slug is now, or to a path of this
-- site; with neither, and a status of 301, it leads nowhere and is reported.
create table redirect (
	path text primary key,
	target text,
	broadcast integer references broadcast (id) on delete set null,
	status integer not null check (status in (301, 410)),
	check (target is null or broadcast is null)
) strict;

create index redirect_broadcast on redirect (broadcast);

-- What a source last said of a field, as a hash: what differs from it now was edited here.
create table imported_field (
	broadcast integer not null references broadcast (id) on delete cascade,
	field text not null,
	origin text not null,
	hash text not null,
	primary key (broadcast, field, origin)
) strict;

-- Imports that were run: which source, when, how much. Not by whom.
create table import_run (
	id integer primary key,
	kind text not null check (kind in ('wxr', 'peertube', 'json')),
	origin text not null,
	-- In milliseconds since 1970; `ended_at` is null while it runs, or where it broke off.
	started_at integer not null,
	ended_at integer,
	-- JSON.
	counts text not null default '{}'
) strict;

create index import_run_origin on import_run (origin, id);

create table import_item (
	run integer not null references import_run (id) on delete cascade,
	position integer not null,
	key text not null,
	outcome text not null
		check (outcome in ('create', 'update', 'same', 'conflict', 'refused', 'missing')),
	slug text,
	-- JSON: notes and fields, as the report shows them.
	notes text not null default '[]',
	primary key (run, position)
) strict;

create index import_item_key on import_item (key, run);
