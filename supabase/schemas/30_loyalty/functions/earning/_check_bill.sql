create function loyalty._check_bill(p_bill_minor numeric, p_points numeric, p_lines jsonb) returns void
language plpgsql stable set search_path = ''
as $$
declare
  v_problem text;
begin
  if p_bill_minor is null or p_bill_minor <= 0 or p_bill_minor > 9007199254740991
    or p_bill_minor <> pg_catalog.trunc(p_bill_minor) then
    perform core.raise_error('KP312', coalesce(p_bill_minor::text, 'null'));
  elsif p_points is null or p_points < 0 or p_points > 9007199254740991 or p_points <> pg_catalog.trunc(p_points) then
    perform core.raise_error('KP318', coalesce(p_points::text, 'null'));
  elsif p_lines is null then
    return;
  end if;
  if pg_catalog.jsonb_typeof(p_lines) <> 'array' then
    perform core.raise_error('KP322', 'no list');
  end if;
  select pg_catalog.min(case
      when pg_catalog.jsonb_typeof(l.line) <> 'object' then 'no object'
      when pg_catalog.jsonb_typeof(l.line -> 'category') is distinct from 'string' then 'no category'
      when coalesce(l.line ->> 'minor', '') !~ '^[1-9][0-9]{0,15}$' then 'bad amount'
    end)
  into v_problem from pg_catalog.jsonb_array_elements(p_lines) l (line);
  if v_problem is null and (select sum((l.line ->> 'minor')::numeric) from pg_catalog.jsonb_array_elements(p_lines) l (line))
    > p_bill_minor then
    v_problem := 'more than the bill';
  end if;
  if v_problem is not null then
    perform core.raise_error('KP322', v_problem);
  end if;
end
$$;
comment on function loyalty._check_bill(numeric, numeric, jsonb) is
  'Refuses what is no bill: KP312 an amount (minor units) that is not whole, not above zero or over 2^53 - 1; KP318 the same of points, which may be zero; KP322 lines that are no list of {category, minor}, or are more than the bill. What the lines leave of the bill is of no category.';
