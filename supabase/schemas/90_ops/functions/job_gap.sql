create function ops.job_gap(p_schedule text) returns interval
language plpgsql immutable set search_path = ''
as $$
declare
  v_field text[] := pg_catalog.string_to_array(p_schedule, ' ');
begin
  return case
    when p_schedule ~ '^[0-9]+ seconds?$' then pg_catalog.make_interval(secs => pg_catalog.split_part(p_schedule, ' ', 1)::integer)
    when v_field[5] <> '*' then '7 days'::interval
    when v_field[4] <> '*' then '366 days'
    when v_field[3] <> '*' then '31 days'
    when v_field[2] <> '*' then '1 day'
    when v_field[1] = '*' then '1 minute'
    when v_field[1] ~ '^[0-9*-]+/[0-9]+$' then pg_catalog.make_interval(mins => pg_catalog.split_part(v_field[1], '/', 2)::integer)
    else '1 hour'
  end;
end
$$;
comment on function ops.job_gap(text) is
  'The longest time between two runs of a schedule in pg_cron''s grammar, as the widest of its fields says; where a field lists several, a run may come sooner.';
