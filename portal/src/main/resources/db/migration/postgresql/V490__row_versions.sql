-- A feature has several rows now, one for each version that changed it, and at most one without an end.
do $$
declare
    rows_of record;
    old_key record;
begin
    for rows_of in
        select table_name from layer_version where table_name <> '' union select 'draft_' || id from draft
    loop
        continue when to_regclass(quote_ident(rows_of.table_name)) is null;
        for old_key in
            select conname from pg_constraint
            where conrelid = to_regclass(quote_ident(rows_of.table_name)) and contype = 'p'
        loop
            execute format('alter table %I drop constraint %I', rows_of.table_name, old_key.conname);
        end loop;
        execute format('alter table %I add primary key (fid, from_version)', rows_of.table_name);
        execute format('create unique index on %I (fid) where to_version is null', rows_of.table_name);
    end loop;
end $$;
