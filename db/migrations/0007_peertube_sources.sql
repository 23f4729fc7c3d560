-- The channels, accounts, playlists and videos of PeerTube that `terrasse sync` reads again, because an
-- admin imported them; and the videos each of them listed, to notice the ones that went.

create table peertube_source (
	-- `https://video.example.org/c/chaine`, always written the same way.
	address text primary key,
	-- A day, no finer: `YYYY-MM-DD`.
	added_on text not null,
	-- In milliseconds since 1970; null until it was read once.
	last_synced_at integer,
	-- `ok`, or the code of what went wrong (outside-failure.ts).
	last_outcome text
) strict;

create table peertube_video (
	source text not null references peertube_source (address) on delete cascade,
	uuid text not null check (length(uuid) = 36),
	-- How many times in a row it was looked for in vain.
	absences integer not null check (absences >= 0),
	primary key (source, uuid)
) strict;
