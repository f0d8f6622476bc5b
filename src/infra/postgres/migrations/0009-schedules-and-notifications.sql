-- When imports run, and who is told.
--
-- What is to be told is written down by the very transaction that ends a job (`events`). From there it
-- goes to the bell of members (`notifications`) and to e-mail and webhooks (`deliveries`).

-- An import that waits for its time has the status 'scheduled'. The time stays when it has begun, so that
-- a late start can be told.
alter table waybill.jobs add column start_at timestamptz;
create index jobs_by_start on waybill.jobs (start_at) where status = 'scheduled';

create table waybill.import_schedules (
  id uuid primary key,
  workspace_id uuid not null references waybill.workspaces on delete cascade,
  name text not null,
  object_id uuid not null references waybill.objects on delete cascade,
  -- The member whose permissions each run has, as they are then.
  owner_id uuid not null,
  -- Role of the API key through which it was made; null for the owner's own.
  role text,
  -- An address or a folder of the server: see core/schedule/import-source.ts.
  source jsonb not null,
  -- Headers that are sent to the address: their names can be read, their values are sealed with the key
  -- in the data folder.
  header_names text[] not null default '{}',
  sealed_headers bytea,
  cron text not null,
  time_zone text not null,
  -- Mapping, options, dialect and template, as a new import takes them.
  decisions jsonb not null default '{}',
  mode text not null check (mode in ('apply', 'preview')),
  is_paused boolean not null default false,
  next_run_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (workspace_id, name)
);
create index import_schedules_due on waybill.import_schedules (next_run_at) where not is_paused;

-- States of a run:
--   waiting    its time has come; a worker takes it
--   fetching   a worker looks at the source
--   importing  its imports are in the hands of the queue
--   review     its imports are planned and wait for a member
--   completed  its imports are over
--   unchanged  the source brought nothing new: there is no import
--   skipped    the run before was not over
--   failed     there is no import, or it failed; `error` says why
create table waybill.import_schedule_runs (
  id uuid primary key,
  schedule_id uuid not null references waybill.import_schedules on delete cascade,
  reason text not null check (reason in ('time', 'late', 'request')),
  due_at timestamptz not null,
  state text not null check (state in
    ('waiting', 'fetching', 'importing', 'review', 'completed', 'unchanged', 'skipped', 'failed')),
  error jsonb,
  created_at timestamptz not null default now(),
  started_at timestamptz,
  finished_at timestamptz
);
create index import_schedule_runs_by_schedule on waybill.import_schedule_runs (schedule_id, created_at desc);
create index import_schedule_runs_open on waybill.import_schedule_runs (schedule_id)
  where state in ('waiting', 'fetching', 'importing', 'review');

alter table waybill.jobs
  add column schedule_run_id uuid references waybill.import_schedule_runs on delete set null;
create index jobs_by_schedule_run on waybill.jobs (schedule_run_id) where schedule_run_id is not null;

-- The files that a schedule has taken, by which the next run knows what is new.
create table waybill.import_schedule_files (
  run_id uuid not null references waybill.import_schedule_runs on delete cascade,
  schedule_id uuid not null references waybill.import_schedules on delete cascade,
  name text not null,
  sha256 text not null,
  size_bytes bigint not null,
  modified_at timestamptz,
  etag text,
  last_modified text,
  job_id uuid references waybill.jobs on delete set null,
  taken_at timestamptz not null default clock_timestamp(),
  primary key (run_id, name)
);
create index import_schedule_files_by_name on waybill.import_schedule_files (schedule_id, name, taken_at desc);

-- The outbox: what has happened and is still to be told.
create table waybill.events (
  -- Told with every delivery: who gets one twice knows it by this.
  id uuid primary key default waybill.uuid_v7(),
  workspace_id uuid not null references waybill.workspaces on delete cascade,
  name text not null,
  -- The job as it was at that moment.
  job jsonb,
  schedule_run_id uuid,
  at timestamptz not null default clock_timestamp(),
  handled_at timestamptz
);
create index events_unhandled on waybill.events (id) where handled_at is null;
create index events_by_time on waybill.events (at);

create table waybill.notifications (
  id uuid primary key,
  workspace_id uuid not null references waybill.workspaces on delete cascade,
  member_id uuid not null,
  event_id uuid not null references waybill.events on delete cascade,
  event text not null,
  tone text not null check (tone in ('good', 'attention', 'bad')),
  title text not null,
  message text not null,
  job_id uuid,
  schedule_id uuid,
  created_at timestamptz not null default clock_timestamp(),
  read_at timestamptz,
  unique (event_id, member_id)
);
create index notifications_by_member on waybill.notifications (workspace_id, member_id, created_at desc);

create table waybill.notification_settings (
  workspace_id uuid not null references waybill.workspaces on delete cascade,
  member_id uuid not null,
  email boolean not null,
  primary key (workspace_id, member_id)
);

create table waybill.webhooks (
  id uuid primary key,
  workspace_id uuid not null references waybill.workspaces on delete cascade,
  name text not null,
  url text not null,
  -- The signing secret, sealed with the key in the data folder.
  sealed_secret bytea not null,
  events text[] not null,
  is_paused boolean not null default false,
  created_by uuid not null,
  created_at timestamptz not null default now()
);

-- States: waiting (to be sent, or sent again, at `next_attempt_at`), delivered, failed (given up).
-- Who sends one puts `next_attempt_at` off first: when its process dies, another one tries again after that.
create table waybill.deliveries (
  id uuid primary key,
  workspace_id uuid not null references waybill.workspaces on delete cascade,
  event_id uuid not null references waybill.events on delete cascade,
  channel text not null check (channel in ('email', 'webhook')),
  webhook_id uuid references waybill.webhooks on delete cascade,
  member_id uuid,
  content jsonb not null,
  state text not null default 'waiting' check (state in ('waiting', 'delivered', 'failed')),
  attempts integer not null default 0,
  next_attempt_at timestamptz not null default now(),
  answer_status integer,
  error text,
  created_at timestamptz not null default now(),
  finished_at timestamptz,
  unique nulls not distinct (event_id, channel, webhook_id, member_id)
);
create index deliveries_due on waybill.deliveries (next_attempt_at) where state = 'waiting';
create index deliveries_by_webhook on waybill.deliveries (webhook_id, created_at desc) where webhook_id is not null;

-- A trigger, because jobs are ended in many places: none of them can forget to tell, or tell without
-- having ended. Nothing is told of a dry run or a preview, nor of drafts that are given up.
create function waybill.tell_end_of_job() returns trigger language plpgsql as $$
declare
  verb text;
  -- Only of the plan that a schedule asked for, and of none that a member asks for in the review.
  is_run_going_on boolean := exists (
    select from waybill.import_schedule_runs r
    where r.id = new.schedule_run_id and r.state in ('fetching', 'importing'));
begin
  if new.status = 'completed' then
    verb := 'completed';
  elsif new.status = 'failed' then
    if new.kind = 'import' and new.phase in ('stage', 'plan') and not is_run_going_on
      and not exists (select from waybill.imports i where i.id = new.id and i.apply_after_plan) then
      return null;
    end if;
    verb := 'failed';
  elsif new.status = 'cancelled' and old.phase in ('apply', 'undo')
    and old.status in ('queued', 'processing', 'paused') then
    verb := 'cancelled';
  elsif new.status = 'paused' and new.error is not null then
    verb := 'stopped';
  elsif new.status = 'draft' and old.status = 'processing' and is_run_going_on then
    verb := 'waiting';
  else
    return null;
  end if;
  insert into waybill.events (workspace_id, name, job, schedule_run_id)
  values (new.workspace_id, new.kind || '.' || verb, to_jsonb(new), new.schedule_run_id);
  return null;
end
$$;

create trigger jobs_tell_end after update of status on waybill.jobs
  for each row when (old.status is distinct from new.status) execute function waybill.tell_end_of_job();
