-- The failed rows of a finished import are reviewed like a draft: planned again, in the next round, and waiting.
alter table waybill.imports add column remainder_open boolean not null default false;

-- The history of a review ends with the import: what it changed went in, and is not taken back by a later review.
-- Who changed which cell is still told by the edits.
delete from waybill.import_actions a using waybill.jobs j
where j.id = a.import_id and j.status in ('completed', 'cancelled', 'undone');
