create function payments._named_codes(p_note text) returns text[]
language plpgsql stable set search_path = ''
as $$
declare
  v_codes text[] := payments.find_codes(p_note);
begin
  -- Digits that run together may have lost their underscore: seconds have ten.
  return (pg_catalog.array_cat(v_codes, array(
    select pg_catalog.overlay(m[1], '_', pg_catalog.length(m[1]) - 9, 0)
    from pg_catalog.regexp_matches(payments.plain_note(p_note), '(?<![0-9])([0-9]{15,29})(?![0-9])', 'g') m)))[1:10];
end
$$;
comment on function payments._named_codes(text) is
  'What a payer may have meant as a code: payments.find_codes(), and runs of digits without their underscore; ten at most.';
