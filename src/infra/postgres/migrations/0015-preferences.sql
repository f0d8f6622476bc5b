-- How numbers and dates are written for a person: { region, timeZone }, each absent where their browser decides.
alter table waybill.users add column preferences jsonb not null default '{}';
