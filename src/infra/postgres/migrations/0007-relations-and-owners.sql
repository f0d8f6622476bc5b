-- Owners in turn, and the role that a job runs with.

-- The role of the API key that asked for a job: null where a member asked, whose own role then counts.
-- It is looked up, and held against that of the key's maker, each time a worker takes the job up.
alter table waybill.jobs add column role text;

-- Members who take turns at owning new records of an object. Another choice of members or weights is
-- another rotation.
create table waybill.owner_rotations (
  id uuid primary key,
  object_id uuid not null references waybill.objects on delete cascade,
  -- The members and weights, in the order chosen, as canonical JSON.
  turns text not null,
  unique (object_id, turns)
);

-- How many records of an import each member gets. The sums over all imports are what the next import
-- evens out; a share that was not used up is put right when the import ends.
create table waybill.owner_shares (
  import_id uuid not null references waybill.imports on delete cascade,
  -- The round of the import, as in waybill.imports.
  round integer not null,
  rotation_id uuid not null references waybill.owner_rotations on delete cascade,
  member_id uuid not null,
  records bigint not null,
  primary key (import_id, round, rotation_id, member_id)
);
create index owner_shares_by_rotation on waybill.owner_shares (rotation_id, member_id);
