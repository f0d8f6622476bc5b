-- The review of an import: where rows stand in its file, and what people changed, by name.

-- Where every five-hundredth row or so begins: pairs of a row and its byte, as eight-byte floats of this
-- program. Null where the file was not read yet, or is in an encoding whose bytes are not those that are read.
alter table waybill.imports add column row_marks bytea;

-- What was done in the review, in order. What was taken back stays until something else is done.
create table waybill.import_actions (
  import_id uuid not null references waybill.imports on delete cascade,
  number integer not null,
  -- See core/import/review/review-action.ts.
  kind text not null,
  -- As it was asked for, so that it can be called by its name.
  request jsonb not null,
  rows integer not null,
  cells integer not null,
  is_undone boolean not null default false,
  made_by uuid not null,
  made_at timestamptz not null default now(),
  primary key (import_id, number)
);

-- What an action did to the edits of rows: up to some thousand rows a line, for one line per cell would take
-- longer than the action may. Null in `before` or `after`: no edit, the cell is as in the file.
create table waybill.import_action_cells (
  import_id uuid not null,
  number integer not null,
  part integer not null,
  -- As in waybill.import_edits.
  column_index integer not null,
  row_numbers integer[] not null,
  before text[] not null,
  after text[] not null,
  primary key (import_id, number, part),
  foreign key (import_id, number) references waybill.import_actions on delete cascade
);
