-- a published layer; without an active version it is not published yet
create table layer (
    name varchar(60) primary key,
    -- where it stands among the layers of its component, from the top of the map down
    position integer not null,
    active_version bigint
);

-- one publication of a layer; immutable
create table layer_version (
    layer varchar(60) not null references layer (name),
    version bigint not null,
    -- holds its rows (those with from_version <= version < to_version); empty for a raster layer
    table_name varchar(80) not null,
    -- title, attribution, source document, schema, style ... as JSON
    description text not null,
    row_count bigint not null,
    min_x double precision not null,
    min_y double precision not null,
    max_x double precision not null,
    max_y double precision not null,
    published timestamp with time zone not null,
    primary key (layer, version)
);

-- grows with every publication: a node whose catalogue is older reads it anew
create table catalogue_version (
    version bigint not null
);
insert into catalogue_version (version) values (1);
