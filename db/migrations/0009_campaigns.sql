-- Fundraising goals: sums in whole cents of euro, and of those who give only how many they are.

create table campaign (
	slug text primary key not null,
	title text not null,
	summary text not null default '',
	url text,
	goal integer not null check (goal > 0),
	raised integer not null check (raised >= 0),
	donors integer not null check (donors >= 0),
	starts_on text,
	ends_on text,
	updated_on text
) strict;

create table budget_line (
	campaign text not null references campaign (slug) on delete cascade,
	position integer not null check (position >= 1),
	title text not null,
	amount integer not null check (amount >= 0),
	note text not null default '',
	primary key (campaign, position)
) strict;
