-- On PostgreSQL alone: what GeoServer, QGIS and psql read.

create extension if not exists postgis;

-- VN-2000 in the zones that PostGIS does not know by itself; PROJ's own definition by code comes first, this is its text
insert into spatial_ref_sys (srid, auth_name, auth_srid, srtext, proj4text)
select zone.srid, 'EPSG', zone.srid,
    format('PROJCS["VN-2000 / TM-3 %s",GEOGCS["VN-2000",DATUM["Vietnam_2000",SPHEROID["WGS 84",6378137,298.257223563,'
        'AUTHORITY["EPSG","7030"]],AUTHORITY["EPSG","6756"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],'
        'UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AUTHORITY["EPSG","4756"]],'
        'PROJECTION["Transverse_Mercator"],PARAMETER["latitude_of_origin",0],PARAMETER["central_meridian",%s],'
        'PARAMETER["scale_factor",0.9999],PARAMETER["false_easting",500000],PARAMETER["false_northing",0],'
        'UNIT["metre",1,AUTHORITY["EPSG","9001"]],AXIS["Easting",EAST],AXIS["Northing",NORTH],AUTHORITY["EPSG","%s"]]',
        zone.title, zone.meridian, zone.srid),
    format('+proj=tmerc +lat_0=0 +lon_0=%s +k=0.9999 +x_0=500000 +y_0=0 +ellps=WGS84 +towgs84=-191.90441429,'
        '-39.30318279,-111.45032835,0.00928836,-0.01975479,0.00427372,0.252906278 +units=m +no_defs', zone.meridian)
from (values
    (9205, '103-00', '103'), (9206, '104-00', '104'), (9207, '104-30', '104.5'), (9208, '104-45', '104.75'),
    (9209, '105-30', '105.5'), (9210, '105-45', '105.75'), (9211, '106-00', '106'), (9212, '106-15', '106.25'),
    (9213, '106-30', '106.5'), (9214, '107-00', '107'), (9215, '107-15', '107.25'), (9216, '107-30', '107.5'),
    (9217, '108-15', '108.25'), (9218, '108-30', '108.5')) as zone (srid, title, meridian)
where not exists (select 1 from spatial_ref_sys known where known.srid = zone.srid);

-- one view for each published vector layer: dd:thua_dat is published.dd_thua_dat; made by each publication
create schema published;

-- tells GeoTools which column of a view is its key
create view published.gt_pk_metadata as
select 'published'::varchar as table_schema, replace(l.name, ':', '_') as table_name, 'fid'::varchar as pk_column,
    1 as pk_column_idx, 'assigned'::varchar as pk_policy, cast(null as varchar) as pk_sequence
from layer l join layer_version v on v.layer = l.name and v.version = l.active_version
where v.table_name <> '';

-- the layers as the catalogue shows them
create view published_layer as
select l.name, split_part(l.name, ':', 1) as component, l.position,
    v.description::jsonb ->> 'titleVi' as title_vi, v.description::jsonb ->> 'titleEn' as title_en,
    v.description::jsonb ->> 'summaryVi' as summary, v.description::jsonb ->> 'attribution' as attribution,
    v.description::jsonb ->> 'crs' as crs,
    case when v.table_name = '' then 'RASTER' else 'VECTOR' end as kind,
    -- in the schema published; empty for a raster layer
    case when v.table_name = '' then '' else replace(l.name, ':', '_') end as view_name,
    v.version, v.published, v.row_count, v.min_x, v.min_y, v.max_x, v.max_y,
    v.description::jsonb ->> 'sld' as sld,
    -- attributes in their order, with type and titles, and the geometry; null for a raster layer
    v.description::jsonb -> 'schema' as attributes
from layer l join layer_version v on v.layer = l.name and v.version = l.active_version;

-- GeoTIFF of a raster layer by day; the file lies in the folder rasters of the portal's home
create view published_raster as
select l.name as layer, raster.key::date as day, raster.value as file
from layer l join layer_version v on v.layer = l.name and v.version = l.active_version,
    jsonb_each_text(v.description::jsonb -> 'rasters') as raster;
