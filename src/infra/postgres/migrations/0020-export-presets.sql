-- How members export the records of an object: columns, format and dialect, kept under a name.

create table waybill.export_presets (
  id uuid primary key,
  workspace_id uuid not null references waybill.workspaces on delete cascade,
  object_id uuid not null references waybill.objects on delete cascade,
  name text not null,
  -- The member who made it. Others find it only when it is shared.
  member_id uuid not null,
  is_shared boolean not null default false,
  content jsonb not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index export_presets_by_object on waybill.export_presets (object_id, lower(name));
