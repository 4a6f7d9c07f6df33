-- How long copies may be used (Art. 9.2). Read and written by vn.datnuoc.policy.jdbc.JdbcValidityRules alone.

create table validity_rules (
    id        varchar(100) primary key,
    form      smallint     not null check (form between 1 and 6),  -- Art. 7
    target    varchar(60)  not null,                               -- dd:thua_dat, dd, *
    recipient varchar(120) not null,                               -- agency:stnmt, agency-type:STATE_BODY, public
    purpose   varchar(400) not null,                               -- as stated; *: every purpose
    period    varchar(20),                                         -- ISO 8601: P30D, P6M; null: no term
    document  varchar(1000) not null,                              -- that set it
    constraint validity_rules_one_each unique (form, target, recipient, purpose)
);
