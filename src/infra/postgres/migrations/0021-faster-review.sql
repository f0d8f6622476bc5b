-- A change of a hundred thousand rows in the review of an import, and its undo, while somebody waits.

-- To look the import up once more for each cell took longer than to write the cell. All that writes edits has the
-- import under a lock, and so has what removes it.
alter table waybill.import_edits drop constraint import_edits_import_id_fkey;

create function waybill.forget_edits() returns trigger language plpgsql as $body$
begin
  delete from waybill.import_edits where import_id in (select id from gone);
  return null;
end
$body$;

create trigger forget_edits after delete on waybill.imports
  referencing old table as gone for each statement execute function waybill.forget_edits();

-- What stands in the file, of cells without an edit before, where it was known: so that it need not be read again
-- to take the action back. Null for the others.
alter table waybill.import_action_cells add column in_file text[];
