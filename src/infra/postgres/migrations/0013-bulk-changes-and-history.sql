-- Bulk changes, and what is kept of changes of single records.

-- A bulk change is a batch job of the kind 'bulk'. Its selection and its journal are tables beside the
-- record tables: bulk_…_selection, bulk_…_journal, bulk_…_kept.
create table waybill.bulk_changes (
  id uuid primary key references waybill.jobs on delete cascade,
  action text not null check (action in ('edit', 'delete', 'restore')),
  -- As it was asked for: see core/bulk/bulk-change.ts.
  request jsonb not null,
  -- The fields whose values the journal holds, by which an undo goes; null until the job has begun.
  fields jsonb
);

-- What people and programs changed of single records. What an import or a bulk change did stands in its
-- journal, and who created a record in the record itself.
--
-- Without foreign keys, which would be looked up for each row of a batch. The key begins with the record:
-- a history is read in one place, and the table can be parted by it.
create table waybill.record_changes (
  record_id uuid not null,
  id uuid not null default waybill.uuid_v7(),
  object_id uuid not null,
  at timestamptz not null default now(),
  member_id uuid not null,
  source text not null,
  kind text not null check (kind in ('updated', 'deleted', 'restored')),
  -- By column of the record table: the value before and the value after.
  changes jsonb not null,
  primary key (record_id, id)
);

-- By which a history finds the lines of a record in the journals of imports. Lines of created records
-- have no images and need none.
do $$
declare
  journal record;
begin
  for journal in
    select t.schemaname, t.tablename from pg_tables t join waybill.workspaces w on w.schema_name = t.schemaname
    where t.tablename ~ '^import_[0-9a-f]{16}_journal$'
  loop
    execute format('create index if not exists %I on %I.%I (record_id) where imaged',
      journal.tablename || '_record', journal.schemaname, journal.tablename);
  end loop;
end
$$;
