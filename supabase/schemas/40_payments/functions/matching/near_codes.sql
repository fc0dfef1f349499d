create function payments.near_codes(p_code text) returns text[]
language plpgsql immutable set search_path = ''
as $$
begin
  return array(
    select distinct v.code
    from pg_catalog.generate_series(1, pg_catalog.length(p_code) + 1) i (n)
      cross join lateral (
        select pg_catalog.overlay(p_code, d.digit, i.n, l.length) as code
        from unnest(array['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']) d (digit)
          cross join pg_catalog.generate_series(0, 1) l (length)
        union all
        select pg_catalog.overlay(p_code, '', i.n, 1)
        union all
        select pg_catalog.overlay(p_code, pg_catalog.reverse(pg_catalog.substr(p_code, i.n, 2)), i.n, 2)
      ) v
    where v.code ~ '^[0-9]{1,19}_[0-9]{9,11}$');
end
$$;
comment on function payments.near_codes(text) is
  'The codes that are a slip away from one: a digit changed, left out, put in, or two swapped; and itself.';
