-- Who may do what with which layer. Read and written by vn.datnuoc.policy.jdbc.JdbcGrants alone.

create table grants (
    id         varchar(100) primary key,
    principal  varchar(120) not null,                    -- account:kt1, agency:stnmt, agency-type:STATE_BODY, kind:KHAI_THAC, public
    target     varchar(60)  not null,                    -- dd:thua_dat, dd, *
    from_time  timestamp with time zone not null,
    until_time timestamp with time zone,                 -- null: without end
    document   varchar(1000) not null,                   -- that ordered it
    constraint grants_one_at_a_time unique (principal, target, from_time),
    constraint grants_end_after_begin check (until_time > from_time)
);

-- A grant without rows here refuses every right.
create table grant_rights (
    grant_id          varchar(100) not null references grants (id) on delete cascade,
    access_right      varchar(10)  not null,             -- DISCOVER, VIEW, QUERY, EXPORT, EDIT
    row_filter        text,                              -- ECQL; null: every row
    area              text,                              -- WKT polygon, EPSG:4326, longitude first; null: everywhere
    hidden_attributes text not null,                     -- one name a line
    min_meters_per_px double precision not null,         -- 0: every scale
    formats           text not null,                     -- one name a line; empty: every format
    primary key (grant_id, access_right)
);

-- One row, counted up by every change: how other nodes notice it.
create table grants_version (
    only_row smallint primary key check (only_row = 1),
    version  bigint not null
);

insert into grants_version (only_row, version) values (1, 0);
