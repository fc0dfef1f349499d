create function payments.find_codes(p_note text) returns text[]
language plpgsql immutable set search_path = ''
as $$
begin
  if coalesce(p_note, '') = '' then
    return array[]::text[];
  end if;
  -- A code is two runs of digits with what people, keyboards and Markdown make of the underscore between them.
  return coalesce((
    select pg_catalog.array_agg(distinct f.code order by f.code) from (
      select r.digits || '_' || pg_catalog.lead(r.digits) over (order by r.n) as code, r.digits, r.between,
        pg_catalog.lead(r.digits) over (order by r.n) as seconds
      from (
        select m[1] as digits, m[2] as between, t.n
        from pg_catalog.regexp_matches(payments.plain_note(p_note), '([0-9]+)([^0-9]*)', 'g') with ordinality t (m, n)
      ) r
    ) f
    where f.digits ~ '^[0-9]{5,19}$' and f.seconds ~ '^[0-9]{9,11}$' and pg_catalog.length(f.between) between 1 and 5
      and f.between ~ U&'^[\\s\\\\`]*[_.~*\2010-\2015\2212-]{0,3}[\\s\\\\`]*$'), '{}');
end
$$;
comment on function payments.find_codes(text) is
  'What looks like a payment''s code in a note, in its canonical form <digits>_<digits>: 5 to 19 digits, a mark that stands for the underscore (_, \_, a blank, a dash, a dot), 9 to 11 digits. Whether there is such a payment is not asked.';
