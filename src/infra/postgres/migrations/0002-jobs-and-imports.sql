-- Batch jobs and imports.
--
-- States of a job:
--   draft      an import that is being mapped or reviewed; no work is asked for
--   scheduled  waits for its time
--   queued     waits for a worker
--   processing a worker is on it
--   paused     stopped at a chunk border by a member; resume goes on from there
--   completed  all rows are accounted for
--   failed     cannot go on; `error` says why
--   cancelled  stopped for good by a member; finished chunks stay and can be undone
--   undone     an import whose effects were taken back

create table waybill.jobs (
  id uuid primary key,
  workspace_id uuid not null references waybill.workspaces on delete cascade,
  kind text not null check (kind in ('import', 'export', 'undo', 'bulk')),
  status text not null check (status in
    ('draft', 'scheduled', 'queued', 'processing', 'paused', 'completed', 'failed', 'cancelled', 'undone')),
  -- What the worker is doing or will do next: stage, plan, apply, undo.
  phase text,
  object_id uuid not null references waybill.objects on delete cascade,
  file_name text,
  -- The import that an undo takes back.
  import_id uuid references waybill.jobs,
  requested_by uuid not null,
  source text not null,
  -- What a member asked of the running job: pause or cancel. Looked at between chunks.
  request text check (request in ('pause', 'cancel')),
  rows_total bigint not null default 0,
  rows_done bigint not null default 0,
  rows_per_second real,
  counts jsonb not null default '{}',
  error jsonb,
  created_at timestamptz not null default now(),
  queued_at timestamptz,
  started_at timestamptz,
  finished_at timestamptz,
  -- The process that works on it, and when it last said so.
  worker_id uuid,
  worker_seen_at timestamptz
);
create index jobs_by_time on waybill.jobs (workspace_id, created_at desc);
create index jobs_by_import on waybill.jobs (import_id) where import_id is not null;

create table waybill.imports (
  id uuid primary key references waybill.jobs on delete cascade,
  file_id uuid not null references waybill.files,
  object_id uuid not null references waybill.objects on delete cascade,
  inspection jsonb not null,
  mapping jsonb not null,
  options jsonb not null,
  -- The model of the object's mapped columns when the rows were staged; null before.
  layout jsonb,
  -- Raised by every change of mapping, options or rows; a plan carries the revision it was made for.
  revision integer not null default 0,
  staged_revision integer,
  planned_revision integer,
  -- True: go on to apply as soon as the plan is made, without waiting for anyone.
  apply_after_plan boolean not null default false,
  -- Rounds of apply: 1 the first, 2 the first retry of failed rows, …
  round integer not null default 0,
  preview jsonb,
  undone_by uuid references waybill.jobs
);

-- The member's edits of staged rows: with the file and the mapping they rebuild the staging table.
create table waybill.import_edits (
  import_id uuid not null references waybill.imports on delete cascade,
  row_number bigint not null,
  -- 0-based column of the file; -1 stands for the removal of the whole row.
  column_index integer not null,
  text text not null,
  edited_by uuid not null,
  edited_at timestamptz not null default now(),
  primary key (import_id, row_number, column_index)
);

-- The progress marks: a chunk's data, its journal and its line here commit together,
-- so that a chunk that has a line is never applied again.
create table waybill.import_chunks (
  job_id uuid not null references waybill.jobs on delete cascade,
  -- Twice the round of apply, plus one for rows that follow another row of the file.
  pass integer not null,
  chunk integer not null,
  rows integer not null,
  counts jsonb not null,
  finished_at timestamptz not null default clock_timestamp(),
  primary key (job_id, pass, chunk)
);
