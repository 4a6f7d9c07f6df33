-- What was taken away, by whom and until when it may be used (Art. 9). Read and written by Exports alone.

create table exports (
    id             varchar(40)   primary key,             -- unguessable; for anonymous it is the right to download
    code           varchar(30)   not null unique,         -- printed; for checking only
    state          varchar(12)   not null,                -- CHO, DANG_XU_LY, XONG, LOI, HUY
    account        varchar(60),                           -- null: anonymous
    person_name    varchar(200),                          -- who says to be who; shown on no public page
    person_contact varchar(200),
    form           smallint      not null,                -- Art. 7, 1 to 6
    layer          varchar(60)   not null,
    format         varchar(10)   not null,
    min_x          double precision,                      -- box; null: everywhere
    min_y          double precision,
    max_x          double precision,
    max_y          double precision,
    box_crs        varchar(20),
    filter         varchar(4000),                         -- ECQL of the caller; null: every row
    purpose        varchar(1000) not null,
    check_url      varchar(500)  not null,                -- public page of the code
    asked          timestamp with time zone not null,
    rows_done      bigint        not null,
    rows_total     bigint        not null,
    error          varchar(1000),                         -- of a failed one, for its owner
    layer_version  bigint,                                -- from here on null until it is done
    issued         timestamp with time zone,
    valid_until    timestamp with time zone,              -- null with issued: no term
    term_rule      varchar(200),
    sha256         varchar(64),
    revoked        timestamp with time zone
);

create index exports_of_account on exports (account, asked);
create index exports_by_state on exports (state, asked);
