-- Normal forms for matching by fields that have no column of their own for them. Both sides of a match, the
-- staged rows and the records, go through the same function, so that nothing depends on who wrote a value.
-- All of them are immutable, and null where nothing is left.

-- Letters without accents, in lower case, whatever the language of the database: the best of the collations
-- that this server has, else the database's own.
do $$
declare
  best text := coalesce(
    (select quote_ident(collname) from pg_collation
     where collname in ('pg_c_utf8', 'und-x-icu') and collencoding in (-1, pg_char_to_encoding(getdatabaseencoding()))
     order by collname = 'pg_c_utf8' desc limit 1),
    '"default"');
begin
  execute format($fn$
    create function waybill.plain_text(value text) returns text language sql immutable parallel safe
    return case
      -- Most values are plain ASCII, for which the rest has nothing to do.
      when octet_length(value) = length(value) then lower(value)
      else translate(
        replace(replace(replace(replace(
          lower(regexp_replace(normalize(value, nfkd), U&'[\0300-\036f]', '', 'g') collate %s),
          'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th'),
        'øłđðı', 'olddi')
    end
  $fn$, best);
end
$$;

-- A name or any other text: case, accents, punctuation and spaces do not count. "O'Brien" is "OBrien", "Saint-Denis"
-- is "saint denis"; a dot between digits parts them.
create function waybill.name_key(value text) returns text language sql immutable parallel safe
return nullif(btrim(regexp_replace(
  regexp_replace(waybill.plain_text(value), U&'[''\2018\2019\02bc`´]|\\.(?!\\d)', '', 'g'),
  U&'[\0001-\002f\003a-\0040\005b-\0060\007b-\00bf\2000-\206f\3000-\303f\feff]+', ' ', 'g')), '');

-- A company's name: besides, legal forms at its end (or, where they stand there, at its beginning) and the words
-- that tie them together do not count. A name that is nothing else stays as it is. Word by word, because one
-- expression with all the forms in it was eight times as slow.
create function waybill.company_key(value text) returns text language plpgsql immutable parallel safe as $body$
declare
  forms constant text[] := array[
    'inc', 'incorporated', 'corp', 'corporation', 'co', 'company', 'cie', 'ltd', 'limited', 'llc', 'llp', 'lp', 'plc',
    'pllc', 'gmbh', 'mbh', 'ggmbh', 'ag', 'kg', 'kgaa', 'ohg', 'gbr', 'ug', 'eg', 'ev', 'se', 'sa', 'sas', 'sasu',
    'sarl', 'eurl', 'snc', 'sca', 'scop', 'sci', 'srl', 'srls', 'spa', 'sapa', 'bv', 'nv', 'vof', 'bvba', 'sprl', 'ab',
    'oy', 'oyj', 'as', 'asa', 'aps', 'hf', 'ehf', 'kft', 'zrt', 'nyrt', 'doo', 'dd', 'ood', 'eood', 'sro', 'spzoo',
    'zoo', 'uab', 'pty', 'pvt', 'pte', 'proprietary', 'private', 'sdn', 'bhd', 'tbk', 'kk', 'gk', 'sl', 'slu', 'sau',
    'cv', 'ltda', 'eireli', 'cia', 'ооо', 'оао', 'зао', 'пао', '株式会社', '有限会社'];
  ties constant text[] := array['and', 'et', 'und', 'y', 'og', 'och', 'de', 'sp'];
  at_front constant text[] := array['the', 'sarl', 'sas', 'eurl', 'sci', 'pt', 'ооо', 'оао', 'зао', 'пао', 'ип', '株式会社', '有限会社'];
  whole constant text := waybill.name_key(
    case when value ilike '%www.%' then regexp_replace(value, '^\s*(https?://)?www\.', '', 'i') else replace(value, '&', ' and ') end);
  rest text := whole;
  word text;
  is_tied boolean := false;
begin
  if whole is null or position(' ' in whole) = 0 then
    return whole;
  end if;
  -- "A/S", "s. r. o.", "Sp. z o.o."
  if right(rest, 2) like ' _' or right(rest, 3) = ' oo' then
    rest := regexp_replace(regexp_replace(rest, ' (a|k|d|n|b) (s|d|v|k)$', ' \1\2'), ' (s r o|z oo)$', ' spzoo');
  end if;
  loop
    word := split_part(rest, ' ', -1);
    exit when word = rest or not (word = any (forms) or (is_tied and word = any (ties)));
    is_tied := true;
    rest := left(rest, -1 - length(word));
  end loop;
  word := split_part(rest, ' ', 1);
  if word <> rest and word = any (at_front) then
    rest := substr(rest, length(word) + 2);
  end if;
  return case when rest = any (forms) then whole else rest end;
end
$body$;

create function waybill.email_key(value text) returns text language sql immutable parallel safe
return nullif(lower(btrim(value)), '');

-- The address without what follows a plus sign: asked for by an option only.
create function waybill.mailbox_key(value text) returns text language sql immutable parallel safe
return regexp_replace(lower(value), '\+[^@]*@', '@');

-- No scheme, no "www.", no slash at the end, host in lower case.
create function waybill.link_key(value text) returns text language sql immutable parallel safe
return nullif(regexp_replace(regexp_replace(lower(btrim(value)), '^(https?://)?(www\.)?', ''), '(#.*)?/*$', ''), '');

-- The digits of a phone as it was written, with "+" where it names its country.
create function waybill.phone_key(value text) returns text language sql immutable parallel safe
return nullif(regexp_replace(regexp_replace(btrim(value), '^\s*(00|\+)', '+'), '(?!^\+)[^0-9]', '', 'g'), '');

-- How alike two texts are, 0 to 1. Without the extension only equal ones are.
do $$
declare
  place text;
begin
  begin
    create extension if not exists pg_trgm;
  exception when others then
    raise notice 'pg_trgm is not to be had here: possible duplicates are told by equal names only';
  end;
  select quote_ident(n.nspname) into place
  from pg_extension e join pg_namespace n on n.oid = e.extnamespace where e.extname = 'pg_trgm';
  execute format(
    'create function waybill.likeness(a text, b text) returns real language sql immutable parallel safe return %s',
    case when place is null then 'case when a = b then 1 else 0 end::real' else place || '.similarity(a, b)' end);
end
$$;
