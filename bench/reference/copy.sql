-- The limit: the file as it is, into a table without indexes, constraints or types.
create table bare (
  first_name text, last_name text, email text, other_emails text, phone text, job_title text, city text,
  linkedin text, company_domain text, segment text, tags text, score text, birthday text, subscribed text, notes text
);
copy bare from stdin with (format csv, header true);
