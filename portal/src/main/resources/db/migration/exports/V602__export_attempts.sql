-- an export is written by one node at a time: the one that took it last, as long as it keeps saying so
alter table exports add column node varchar(40) default '' not null;
-- from then on another node may take it over
alter table exports add column lease_until timestamp with time zone;
-- how often a node has taken it; whoever took it earlier changes nothing any more
alter table exports add column attempt integer default 0 not null;
