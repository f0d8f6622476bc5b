-- People and access: second factors, invitations, sessions that can be told apart, and members who stay in
-- step with the users, sessions and keys that hang on them.

alter table waybill.users
  -- Sealed with the key in the data folder. Set when it is shown; counts from totp_enabled_at on.
  add column totp_secret bytea,
  add column totp_enabled_at timestamptz,
  -- The last time step whose code was used: a code opens once.
  add column totp_last_step bigint;
create index users_by_member on waybill.users (member_id);

create table waybill.recovery_codes (
  user_id uuid not null references waybill.users on delete cascade,
  code_hash bytea not null,
  used_at timestamptz,
  primary key (user_id, code_hash)
);

alter table waybill.sessions
  -- Names the session in lists; the token itself is never shown again.
  add column id uuid not null default gen_random_uuid() unique,
  -- The role when the token was made: with another role the session gets another token.
  add column role text,
  -- Requests that were on their way when the token was changed may still bring the one before.
  add column previous_hash bytea,
  add column rotated_at timestamptz,
  add column address text;
create index sessions_by_user on waybill.sessions (user_id);
create index sessions_by_previous_hash on waybill.sessions (previous_hash) where previous_hash is not null;

create table waybill.invitations (
  id uuid primary key,
  workspace_id uuid not null references waybill.workspaces on delete cascade,
  -- The member whom it invites, who is there from the invitation on.
  member_id uuid not null,
  -- SHA-256 of the token in the link.
  token_hash bytea not null unique,
  created_by uuid not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  sent_at timestamptz,
  accepted_at timestamptz,
  revoked_at timestamptz
);
create index invitations_by_member on waybill.invitations (member_id);

-- Who tries again and again has to wait, whether there is such a user or not.
create index audit_log_of_refused on waybill.audit_log ((details ->> 'email'), at desc) where action = 'session.refused';
create index audit_log_by_id on waybill.audit_log (workspace_id, id desc);
create index api_keys_by_member on waybill.api_keys (member_id);

-- Members can be changed by many: as records, by an import, by its undo. Whatever the way, somebody stays
-- who may do everything, and nobody who is out has a way in.
create function waybill.keep_members_in_step() returns trigger language plpgsql as $$
declare
  is_manned boolean;
  needs_user boolean;
begin
  if tg_op = 'UPDATE' then
    update waybill.users u set email = a.email, email_key = a.email_key
      from after_rows a join before_rows b on b.id = a.id
      where u.member_id = a.id and a.email is not null and a.email_key is distinct from b.email_key;
    delete from waybill.sessions s using waybill.users u, after_rows a
      where s.user_id = u.id and u.member_id = a.id and a.deleted_at is not null;
    update waybill.api_keys k set revoked_at = now()
      from after_rows a where k.member_id = a.id and a.deleted_at is not null and k.revoked_at is null;
    update waybill.invitations i set revoked_at = now()
      from after_rows a
      where i.member_id = a.id and a.deleted_at is not null and i.revoked_at is null and i.accepted_at is null;
  else
    update waybill.api_keys k set revoked_at = now()
      from before_rows b where k.member_id = b.id and k.revoked_at is null;
    delete from waybill.users u using before_rows b where u.member_id = b.id;
    delete from waybill.invitations i using before_rows b where i.member_id = b.id;
  end if;

  if not exists (select from before_rows where role = 'administrator' and deleted_at is null) then
    return null;
  end if;
  -- Two administrators who take the role from each other at the same time take turns.
  perform pg_advisory_xact_lock(7240010);
  select exists (select from before_rows b join waybill.users u on u.member_id = b.id) into needs_user;
  execute format(
    'select exists (select from %I.members m where m.role = ''administrator'' and m.deleted_at is null
       and (not $1 or exists (select from waybill.users u where u.member_id = m.id)))', tg_table_schema)
    into is_manned using needs_user;
  if not is_manned then
    raise exception 'The last administrator keeps the role' using errcode = 'WB001';
  end if;
  return null;
end
$$;

create function waybill.watch_members(schema_name text) returns void language plpgsql as $$
begin
  execute format('create trigger members_updated after update on %I.members
    referencing old table as before_rows new table as after_rows
    for each statement execute function waybill.keep_members_in_step()', schema_name);
  execute format('create trigger members_removed after delete on %I.members
    referencing old table as before_rows
    for each statement execute function waybill.keep_members_in_step()', schema_name);
end
$$;

select waybill.watch_members(schema_name) from waybill.workspaces;
