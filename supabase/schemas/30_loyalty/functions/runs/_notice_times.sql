create function loyalty._notice_times(p_count bigint, p_before bigint) returns timestamptz[]
language plpgsql stable set search_path = ''
as $$
declare
  v_zone text := core.setting_text('time_zone');
  v_opens double precision := 3600 * core.setting_integer('notice_from_hours');
  v_length double precision := 3600 * core.setting_integer('notice_to_hours') - v_opens;
  v_spread double precision := 3600 * core.setting_integer('bonus_notice_hours');
  v_local timestamp := core.now() at time zone v_zone;
  v_begun double precision;
begin
  if v_opens is null or v_opens < 0 or v_length <= 0 or v_opens + v_length > 86400 or v_spread < 0 then
    perform core.raise_error('KP361', pg_catalog.format('from second %s for %s, spread over %s', v_opens, v_length, v_spread));
  end if;
  v_begun := least(greatest(extract(epoch from v_local::time) - v_opens, 0), v_length);
  -- Steps of the golden ratio fill a span evenly, however many there are and whatever batches they come in.
  return array(
    select pg_catalog.now() - core.now() + (v_local::date
        + pg_catalog.make_interval(days => pg_catalog.floor(d.at / v_length)::integer,
          secs => v_opens + d.at - v_length * pg_catalog.floor(d.at / v_length))) at time zone v_zone
    from (
      select v_begun + v_spread * (g.n * 0.6180339887498949 - pg_catalog.floor(g.n * 0.6180339887498949)) as at
      from pg_catalog.generate_series(p_before, p_before + p_count - 1) g (n)
    ) d);
end
$$;
comment on function loyalty._notice_times(bigint, bigint) is
  'When to tell so many people (wall clock), after p_before others of the same run: spread evenly over setting bonus_notice_hours of daytime (notice_from_hours to notice_to_hours in the programme''s zone) from core.now() on; what the day cannot hold goes on the next morning. KP361 hours that are none.';
