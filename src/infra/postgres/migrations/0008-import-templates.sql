-- What was decided for one file, kept under a name for the next ones.

create table waybill.import_templates (
  id uuid primary key,
  workspace_id uuid not null references waybill.workspaces on delete cascade,
  object_id uuid not null references waybill.objects on delete cascade,
  name text not null,
  -- The member who saved it. Others find it only when it is shared.
  owner_id uuid not null,
  is_shared boolean not null default false,
  -- Keys of the file's headers, sorted: two files with the same ones are of the same shape.
  signature text[] not null,
  -- Columns by header, options, and whatever later versions add to either.
  content jsonb not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  last_used_at timestamptz
);
create unique index import_templates_by_name on waybill.import_templates (object_id, lower(name));

-- The template that an import follows, or that was offered for it, as it was then.
alter table waybill.imports add column template jsonb;
