-- Where the members of a workspace sent a column with this header the last time: what is proposed for the next file.

create table waybill.mapping_history (
  object_id uuid not null references waybill.objects on delete cascade,
  -- The header without case, accents and punctuation; of the second column with the same header "phone#2".
  header_key text not null,
  -- Path of the field; null: the column was left out.
  field text,
  -- Which half of a whole name stands first; null for other fields.
  name_order text,
  -- How many imports in a row sent it there.
  uses integer not null default 1,
  last_used_at timestamptz not null default now(),
  primary key (object_id, header_key)
);
