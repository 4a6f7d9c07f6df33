-- what a browser's session holds, for every node; of no use to whoever has not got the cookie
create table browser_session (
    -- SHA-256 of the cookie, in hexadecimal
    id varchar(64) primary key,
    -- JSON, sealed under the cookie, in Base64
    content text not null,
    -- others are forgotten sooner
    logged_in boolean not null,
    began timestamp with time zone not null,
    -- touched at most once a minute
    last_seen timestamp with time zone not null
);
create index browser_session_last_seen on browser_session (last_seen);
