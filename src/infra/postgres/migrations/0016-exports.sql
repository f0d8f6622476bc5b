-- Exports: batch jobs of the kind 'export', whose file is kept for some days and whose manifest stays.

create table waybill.exports (
  id uuid primary key references waybill.jobs on delete cascade,
  -- What was asked for, with its view settled: see core/export/settled-export.ts.
  request jsonb not null,
  reason text,
  -- What the file holds: see core/export/export-manifest.ts. Null until the file is whole.
  manifest jsonb,
  -- The file is removed then; null while there is none.
  kept_until timestamptz,
  removed_at timestamptz
);
create index exports_to_remove on waybill.exports (kept_until) where removed_at is null;

-- What the administrators of a workspace decide about exports; without a line, what the columns default to.
create table waybill.export_settings (
  workspace_id uuid primary key references waybill.workspaces on delete cascade,
  keep_days integer not null default 7 check (keep_days between 1 and 365),
  -- Of more records than this an export needs a reason; null: never.
  reason_above bigint check (reason_above >= 0)
);
