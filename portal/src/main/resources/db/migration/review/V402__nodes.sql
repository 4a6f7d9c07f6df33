-- where the upload or the publication of a draft is under way: after a kill its own node goes on with it, no other
alter table draft add column node varchar(40) default '' not null;

-- held by whoever publishes: one publication at a time, whichever node it runs on
create table publication_turn (
    only_row smallint primary key check (only_row = 1)
);

insert into publication_turn (only_row) values (1);
