create table instance_setting (
	name text primary key,
	value text not null
) strict;
