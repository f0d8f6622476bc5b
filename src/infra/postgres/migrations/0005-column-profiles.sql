-- What the whole file says about its mapped columns, and what it was made of: file, mapping and edits.
alter table waybill.imports
  add column profile jsonb,
  add column profile_key text;
