-- Systems of agencies that call on line (Art. 7.2). Read and written by vn.datnuoc.portal.connections.Connections alone.

create table connections (
    code          varchar(40)   primary key,               -- kn-…; its name at log-in
    title         varchar(200)  not null,                  -- of the system
    agency        varchar(40)   not null references agency (code),
    custodian     varchar(60)   not null references account (name),
    purpose       varchar(1000) not null,
    scope         text          not null,                  -- what its grants can reach: one target a line
    addresses     text          not null,                  -- from which it may be called: one range a line
    from_time     timestamp with time zone not null,
    until_time    timestamp with time zone not null,
    document      varchar(1000) not null,                  -- that ordered the last change
    secret_sha256 varchar(64)   not null,
    accepted      timestamp with time zone,                -- its duties (Art. 15.2); null: not yet
    accepted_by   varchar(60),
    accepted_text varchar(20),                             -- version of the text
    revoked       timestamp with time zone,                -- null: it stands
    constraint connections_end_after_begin check (until_time > from_time)
);
