-- A record is found by its additional addresses as fast as by the first one: without reading every record for each
-- row that is changed in a review, or for a file of sixty.

create function waybill.email_keys(addresses text[]) returns text[] language sql immutable parallel safe
return (select array_agg(waybill.email_key(address)) from unnest(addresses) as a (address));

create function waybill.phone_keys(numbers text[]) returns text[] language sql immutable parallel safe
return (select array_agg(waybill.phone_key(number)) from unnest(numbers) as n (number));

create function waybill.link_keys(links text[]) returns text[] language sql immutable parallel safe
return (select array_agg(waybill.link_key(link)) from unnest(links) as l (link));

-- As `indexAdditional` in record-tables.ts does it for new ones.
do $$
declare
  field record;
begin
  for field in
    select c.table_schema, c.table_name, c.column_name, f.kind
    from waybill.fields f
      join waybill.objects o on o.id = f.object_id
      join waybill.workspaces w on w.id = o.workspace_id
      join information_schema.columns c on c.table_schema = w.schema_name and c.table_name = o.table_name
        and replace(c.column_name, '_', '') = lower(f.api_name) || 'additional'
    where f.is_unique and f.kind in ('emails', 'phones', 'links')
  loop
    execute format('create index %I on %I.%I using gin (waybill.%s_keys(%I)) where %I is not null',
      field.table_name || '__' || field.column_name || '_keys',
      field.table_schema, field.table_name, rtrim(field.kind, 's'), field.column_name, field.column_name);
  end loop;
end
$$;
