-- The team: invitations, the signatures by which members vouch for each other's keys, and guests.
--
-- A guest has no login and no boxes: what a lasting account must have, a guest must not.
alter table facilitator alter column login drop not null;
alter table facilitator alter column login_key_hash drop not null;
alter table facilitator alter column recovery_login_hash drop not null;
alter table facilitator alter column vault drop not null;
alter table facilitator alter column sheet drop not null;
alter table facilitator add column ends_at integer check (
	(ends_at is null) = (login is not null)
	and (ends_at is null) = (login_key_hash is not null)
	and (ends_at is null) = (recovery_login_hash is not null)
	and (ends_at is null) = (vault is not null)
	and (ends_at is null) = (sheet is not null)
);
alter table facilitator add column seated integer not null default 0 check (seated in (0, 1));

create table invitation (
	id blob primary key check (length(id) = 16),
	inviter integer not null references facilitator (id) on delete cascade,
	expires_at integer not null,
	newcomer integer unique references facilitator (id) on delete cascade,
	mac blob check (length(mac) = 32),
	check ((newcomer is null) = (mac is null))
) strict;

create index invitation_inviter on invitation (inviter);

create table member_signature (
	author integer not null references facilitator (id) on delete cascade,
	member integer not null references facilitator (id) on delete cascade,
	sig blob not null check (length(sig) = 64),
	primary key (author, member)
) strict;

create index member_signature_member on member_signature (member);
