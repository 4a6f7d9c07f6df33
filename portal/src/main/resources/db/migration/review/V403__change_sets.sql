-- WHOLE: the table holds all rows of the version. CHANGES: those that are added or changed, and with to_version = 0 the ids
-- of removed ones. UNDO_CHANGES: the same, back to the version before. UNDO_WHOLE: no table, the rows before are there.
alter table draft add column kind varchar(20) default 'WHOLE' not null;
-- active when the draft was made; null for WHOLE
alter table draft add column base_version bigint;
-- highest feature id in use then: higher ones in the table are new features; null for WHOLE
alter table draft add column last_fid bigint;
