-- which features a publication of changes has added, changed or removed; a publication of a whole file says nothing here
create table feature_change (
    layer varchar(60) not null,
    version bigint not null,
    fid bigint not null,
    primary key (layer, version, fid)
);

-- over the rows in the order of their ids, as MapEngine.checksum makes it; null until somebody has asked
alter table layer_version add column checksum varchar(64);
