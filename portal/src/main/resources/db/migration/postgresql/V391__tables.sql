-- A layer without geometry is a TABLE: nothing of it can be drawn.
create or replace view published_layer as
select l.name, split_part(l.name, ':', 1) as component, l.position,
    v.description::jsonb ->> 'titleVi' as title_vi, v.description::jsonb ->> 'titleEn' as title_en,
    v.description::jsonb ->> 'summaryVi' as summary, v.description::jsonb ->> 'attribution' as attribution,
    v.description::jsonb ->> 'crs' as crs,
    case
        when v.table_name = '' then 'RASTER'
        when v.description::jsonb -> 'schema' ->> 'geometry' = 'NONE' then 'TABLE'
        else 'VECTOR'
    end as kind,
    case when v.table_name = '' then '' else replace(l.name, ':', '_') end as view_name,
    v.version, v.published, v.row_count, v.min_x, v.min_y, v.max_x, v.max_y,
    v.description::jsonb ->> 'sld' as sld,
    v.description::jsonb -> 'schema' as attributes
from layer l join layer_version v on v.layer = l.name and v.version = l.active_version;
