-- an agency (đơn vị); Art. 2
create table agency (
    code varchar(40) primary key,
    name varchar(200) not null,
    type varchar(20) not null
);

-- an account: one named person of one agency, of one of three kinds; Art. 8.2
create table account (
    name varchar(60) primary key,
    kind varchar(20) not null,
    person varchar(200) not null,
    agency varchar(40) not null references agency (code),
    password_hash varchar(200) not null,
    must_change_password boolean not null,
    state varchar(20) not null,
    demo boolean not null,
    -- grows with every change; sessions and remembered checks of an older one end
    version bigint not null,
    created timestamp with time zone not null
);

-- what an account of CAP_NHAT or QUAN_TRI does besides: REVIEW; component is a code, or * for all
create table duty (
    account varchar(60) not null references account (name),
    duty varchar(20) not null,
    component varchar(10) not null,
    primary key (account, duty, component)
);
