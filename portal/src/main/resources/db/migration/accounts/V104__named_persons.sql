-- an account is one person's (Art. 8.2), who has accepted what goes with it (Art. 8.3)
alter table account add column scheme varchar(20) default 'MA_CAN_BO' not null;
alter table account add column identifier varchar(120) default '' not null;
-- scheme, identifier and kind while the account counts as that person's one account of the kind; null once it has ended
alter table account add column person_and_kind varchar(200);
alter table account add column expires date;              -- last day; null: without end
alter table account add column duties_version varchar(20); -- of the text that was accepted; null: none yet
alter table account add column duties_accepted timestamp with time zone;
alter table account add column request bigint references account_request (id);

update account set identifier = upper(name);
update account set person_and_kind = scheme || ':' || identifier || ':' || kind;
update account set request = (select max(r.id) from account_request r where r.account = account.name);
alter table account alter column request set not null;
alter table account add constraint account_one_per_person_and_kind unique (person_and_kind);
