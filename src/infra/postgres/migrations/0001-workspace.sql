-- The static tables of Waybill. Record tables are made by DDL, one schema per workspace
-- (see record-tables.ts); everything here names its workspace.

-- Ids that sort by the time they were made. PostgreSQL 18 has them built in; before that, the same
-- layout is put together here: 48 bits of milliseconds, version 7, random bits.
do $$
begin
  if current_setting('server_version_num')::int >= 180000 then
    execute 'create function waybill.uuid_v7() returns uuid language sql volatile parallel safe as ''select uuidv7()''';
  else
    execute $fn$
      create function waybill.uuid_v7() returns uuid language sql volatile parallel safe as $body$
        select encode(
          set_bit(set_bit(
            overlay(uuid_send(gen_random_uuid())
              placing substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3)
              from 1 for 6),
            52, 1), 53, 1), 'hex')::uuid
      $body$
    $fn$;
  end if;
end
$$;

create table waybill.workspaces (
  id uuid primary key,
  name text not null,
  -- The schema that holds this workspace's record tables, staging tables and journals.
  schema_name text not null unique,
  created_at timestamptz not null default now()
);

create table waybill.objects (
  id uuid primary key,
  workspace_id uuid not null references waybill.workspaces on delete cascade,
  api_name text not null,
  label_singular text not null,
  label_plural text not null,
  icon text not null,
  is_custom boolean not null,
  table_name text not null,
  position integer not null,
  unique (workspace_id, api_name)
);

create table waybill.fields (
  id uuid primary key,
  object_id uuid not null references waybill.objects on delete cascade,
  api_name text not null,
  label text not null,
  kind text not null,
  is_custom boolean not null,
  is_system boolean not null,
  is_unique boolean not null,
  is_required boolean not null,
  settings jsonb not null default '{}',
  position integer not null,
  unique (object_id, api_name)
);

create table waybill.roles (
  workspace_id uuid not null references waybill.workspaces on delete cascade,
  api_name text not null,
  label text not null,
  is_built_in boolean not null,
  -- See core/access/role.ts.
  permissions jsonb not null,
  primary key (workspace_id, api_name)
);

-- A person who can sign in. What they may do hangs on their member record in the workspace.
create table waybill.users (
  id uuid primary key,
  workspace_id uuid not null references waybill.workspaces on delete cascade,
  member_id uuid not null,
  email text not null,
  email_key text not null unique,
  password_hash text not null,
  created_at timestamptz not null default now()
);

create table waybill.sessions (
  -- SHA-256 of the token in the cookie: a leaked table opens no session.
  token_hash bytea primary key,
  user_id uuid not null references waybill.users on delete cascade,
  created_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  expires_at timestamptz not null,
  user_agent text
);

create table waybill.api_keys (
  id uuid primary key,
  workspace_id uuid not null references waybill.workspaces on delete cascade,
  -- Records that this key creates are created by this member, through the API.
  member_id uuid not null,
  role text not null,
  name text not null,
  token_hash bytea not null unique,
  -- The first characters, to recognise a key in a list.
  prefix text not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz,
  revoked_at timestamptz,
  last_used_at timestamptz
);

create table waybill.files (
  id uuid primary key,
  workspace_id uuid not null references waybill.workspaces on delete cascade,
  name text not null,
  purpose text not null check (purpose in ('upload', 'export', 'failed_rows')),
  size_bytes bigint not null,
  created_by uuid not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz,
  removed_at timestamptz
);

create table waybill.audit_log (
  id uuid primary key,
  workspace_id uuid not null references waybill.workspaces on delete cascade,
  at timestamptz not null default now(),
  member_id uuid,
  source text not null,
  action text not null,
  object text,
  subject_id uuid,
  details jsonb not null default '{}'
);
create index audit_log_by_time on waybill.audit_log (workspace_id, at desc);

create table waybill.idempotency_keys (
  workspace_id uuid not null references waybill.workspaces on delete cascade,
  key text not null,
  request_hash bytea not null,
  status integer,
  response jsonb,
  created_at timestamptz not null default now(),
  primary key (workspace_id, key)
);
