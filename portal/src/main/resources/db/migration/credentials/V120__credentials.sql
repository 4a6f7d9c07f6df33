-- a log-in by the form, while it lasts; the cookie itself is nowhere kept; Art. 8.3
create table log_in_session (
    id varchar(40) primary key,
    account varchar(60) not null references account (name),
    address varchar(60) not null,
    browser varchar(200) not null,
    began timestamp with time zone not null,
    -- touched at most once a minute
    last_seen timestamp with time zone not null,
    ended timestamp with time zone
);
create index log_in_session_account on log_in_session (account);

-- a key that its holder gives to one program
create table personal_key (
    id varchar(20) primary key,
    account varchar(60) not null references account (name),
    -- of the account when the key was made: it ends with every change of the account
    account_version bigint not null,
    title varchar(100) not null,
    -- SHA-256 of 160 random bits, in hexadecimal
    secret_hash varchar(64) not null,
    -- WMS, WFS, API, with commas
    services varchar(40) not null,
    -- layers and components with commas, or *
    targets varchar(2000) not null,
    highest_right varchar(10) not null,
    created timestamp with time zone not null,
    expires timestamp with time zone not null,
    last_used timestamp with time zone,
    last_address varchar(60),
    revoked timestamp with time zone
);
create index personal_key_account on personal_key (account);

-- the secret of an administrator's authenticator (RFC 6238), sealed under the node's key
create table authenticator (
    account varchar(60) primary key references account (name),
    secret varchar(200) not null,
    -- the step of the last accepted code: none is accepted twice
    last_step bigint not null,
    created timestamp with time zone not null
);

-- another administrator lets somebody set up a new authenticator
create table authenticator_reissue (
    account varchar(60) primary key references account (name),
    code_hash varchar(64) not null,
    until timestamp with time zone not null
);

-- from where an account was used of late; Art. 8.4.b
create table account_use (
    account varchar(60) not null references account (name),
    address varchar(60) not null,
    channel varchar(10) not null,
    last_seen timestamp with time zone not null,
    primary key (account, address, channel)
);

-- that it was used from two networks at the same time
create table use_warning (
    account varchar(60) not null references account (name),
    noticed timestamp with time zone not null,
    addresses varchar(200) not null,
    primary key (account, noticed)
);
