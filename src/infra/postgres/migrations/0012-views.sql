-- How members look at the list of an object: columns, filter, sort and search, kept under a name.

create table waybill.views (
  id uuid primary key,
  workspace_id uuid not null references waybill.workspaces on delete cascade,
  object_id uuid not null references waybill.objects on delete cascade,
  name text not null,
  -- The member who made it. Others find it only when it is shared.
  member_id uuid not null,
  is_shared boolean not null default false,
  definition jsonb not null,
  -- Between those of its neighbours.
  position double precision not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index views_by_object on waybill.views (object_id, position);
