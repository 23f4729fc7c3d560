-- Questions and answers that facilitators chose to publish in clear on a workshop's page. They are
-- public, and outlive the room: nothing here leads back to a room, an envelope or whoever asked.

create table published_question (
	workshop text not null,
	position integer not null check (position >= 1),
	question text not null check (length(question) between 1 and 500),
	answer text check (length(answer) between 1 and 2000),
	seconds integer check (seconds between 0 and 359999),
	language text not null check (language in ('fr', 'en')),
	published_on text not null,
	signed_by text,
	primary key (workshop, position)
) strict;
