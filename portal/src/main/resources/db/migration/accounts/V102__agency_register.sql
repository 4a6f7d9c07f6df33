-- the register of agencies (Art. 2); type follows from the class: a state body, an organisation, a person
alter table agency add column agency_class varchar(20) default 'SO_BAN_NGANH' not null;
alter table agency add column valid_from date default date '2022-05-01' not null;
-- the last day; null: without end
alter table agency add column valid_until date;
-- by which it was registered or ended
alter table agency add column document varchar(1000) default '' not null;

update agency set agency_class = 'UBND_XA' where code = 'ubnd-xa';
