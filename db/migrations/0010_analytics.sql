-- Audience figures: how many, per day. Each dimension stands alone, never crossed with another, and
-- nothing here comes from one visit: no address, no browser's name, no identifier, no hour of anyone.

create table analytics_day (
	-- In the instance's time zone: '2024-06-05'.
	day text primary key not null check (day glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	visits integer not null default 0 check (visits >= 0),
	views integer not null default 0 check (views >= 0),
	-- Estimated; null where nobody was counting visitors.
	visitors integer check (visitors >= 0),
	visitors_are_upper_bound integer not null default 0 check (visitors_are_upper_bound in (0, 1)),
	bots integer not null default 0 check (bots >= 0)
) strict, without rowid;

create table analytics_count (
	dimension text not null,
	value text not null,
	day text not null,
	count integer not null check (count >= 0),
	primary key (dimension, value, day)
) strict, without rowid;

-- What is added to a figure before it is published, drawn once and kept: asking again and again
-- wears no secret down. The figures of analytics_day are under their column's name and no value.
create table analytics_noise (
	dimension text not null,
	value text not null,
	day text not null,
	noise integer not null,
	primary key (dimension, value, day)
) strict, without rowid;
