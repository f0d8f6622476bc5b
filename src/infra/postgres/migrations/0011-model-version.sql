-- Every request needs the data model, which seldom changes: it is read again only when this has another
-- value. A value is never used twice, so that a change that was rolled back leaves nothing behind.
create table waybill.model_version (
  is_only boolean primary key default true check (is_only),
  version uuid not null default gen_random_uuid()
);
insert into waybill.model_version default values;

create function waybill.mark_model_changed() returns trigger language plpgsql as $$
begin
  update waybill.model_version set version = gen_random_uuid();
  return null;
end
$$;

create trigger objects_changed after insert or update or delete or truncate on waybill.objects
  for each statement execute function waybill.mark_model_changed();
create trigger fields_changed after insert or update or delete or truncate on waybill.fields
  for each statement execute function waybill.mark_model_changed();
