-- What an expert writes by hand to do the same import once: text staging, casts, a join for the company,
-- one UPDATE and one INSERT. No validation beyond leaving out rows whose date cannot be cast, no report
-- of what was left out, no journal, no undo, no progress, nothing to resume from.
begin;

create temporary table staging (
  first_name text, last_name text, email text, other_emails text, phone text, job_title text, city text,
  linkedin text, company_domain text, segment text, tags text, score text, birthday text, subscribed text, notes text
) on commit drop;

copy staging from stdin with (format csv, header true);

delete from staging where not pg_input_is_valid(birthday, 'date');
analyze staging;

update people p set
  name_first = s.first_name,
  name_last = s.last_name,
  emails_primary = s.email,
  emails_additional = array[s.other_emails],
  phones_primary = s.phone,
  phones_primary_key = s.phone,
  job_title = s.job_title,
  city = s.city,
  linkedin_primary = s.linkedin,
  company_id = c.id,
  segment = s.segment,
  tags = (select array_agg(tag) from jsonb_array_elements_text(s.tags::jsonb) tag),
  score = s.score::numeric,
  birthday = s.birthday::date,
  subscribed = s.subscribed::boolean,
  notes = s.notes,
  updated_at = now()
from staging s
left join companies c on c.domain_primary_key = lower(s.company_domain)
where p.emails_primary_key = lower(s.email);

insert into people (
  name_first, name_last, emails_primary, emails_primary_key, emails_additional, phones_primary, phones_primary_key,
  job_title, city, linkedin_primary, company_id, segment, tags, score, birthday, subscribed, notes, owner_id
)
select
  s.first_name, s.last_name, s.email, lower(s.email), array[s.other_emails], s.phone, s.phone,
  s.job_title, s.city, s.linkedin, c.id, s.segment,
  (select array_agg(tag) from jsonb_array_elements_text(s.tags::jsonb) tag),
  s.score::numeric, s.birthday::date, s.subscribed::boolean, s.notes, (select id from members limit 1)
from staging s
left join companies c on c.domain_primary_key = lower(s.company_domain)
on conflict (emails_primary_key) do nothing;

commit;
