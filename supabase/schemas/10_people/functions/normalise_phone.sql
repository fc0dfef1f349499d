create function people.normalise_phone(p_text text) returns text
language plpgsql immutable set search_path = ''
as $$
declare
  v_phone text := pg_catalog.regexp_replace(pg_catalog.normalize(p_text, 'NFKC'), '[\s()./\u2010-\u2015\u2212\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff-]', '', 'g');
begin
  v_phone := case
    when v_phone like '+%' then v_phone
    when v_phone like '00%' then '+' || pg_catalog.substr(v_phone, 3)
    when v_phone ~ '^0[0-9]{9}$' then '+38' || v_phone
    when v_phone ~ '^8[1-9][0-9]{9}$' then '+7' || pg_catalog.substr(v_phone, 2)
    when v_phone ~ '^[1-9][0-9]{9,14}$' and v_phone !~ '^80' then '+' || v_phone
  end;
  return case when v_phone ~ '^\+[1-9][0-9]{7,14}$' then v_phone end;
end
$$;
comment on function people.normalise_phone(text) is
  'A phone number as E.164, or null when it is none. National forms: ten digits from 0 are Ukrainian, eleven from 8 Russian or Kazakh; without a + a number takes its ten digits at least.';
