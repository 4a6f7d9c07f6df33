-- what an account of CAP_NHAT or QUAN_TRI does besides its kind; no fourth kind (Art. 8.2)
create table account_duty (
    account  varchar(60)   not null references account (name),
    duty     varchar(20)   not null,                      -- REVIEW, CONFIRM, TICKETS
    scope    varchar(60)   not null,                      -- a component (dd), a unit (unit:so-nnmt), or * for all
    document varchar(1000) not null,                      -- that gives it
    given_by varchar(60)   not null,
    given    timestamp with time zone not null,
    primary key (account, duty, scope)
);

insert into account_duty (account, duty, scope, document, given_by, given)
select d.account, d.duty, d.component, 'Khởi tạo hệ thống', 'system', a.created
from duty d join account a on a.name = d.account;

drop table duty;
