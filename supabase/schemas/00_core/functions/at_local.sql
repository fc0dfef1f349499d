create function core.at_local(p_date date, p_time time) returns timestamptz
language plpgsql stable set search_path = ''
as $$
declare
  v_zone text := core.setting_text('time_zone');
  v_local timestamp := p_date + p_time;
  v_at timestamptz := v_local at time zone v_zone;
  v_first timestamptz;
begin
  if v_at at time zone v_zone <> v_local then
    perform core.raise_error('KP005', pg_catalog.format('%s in %s', v_local, v_zone));
  end if;
  -- Of two instants Postgres takes the later; the earlier one has the distance from UTC of the day before.
  v_first := (v_local - ((v_at - interval '1 day') at time zone v_zone - (v_at - interval '1 day') at time zone 'UTC')) at time zone 'UTC';
  return case when v_first < v_at and v_first at time zone v_zone = v_local then v_first else v_at end;
end
$$;
comment on function core.at_local(date, time) is
  'The instant of a wall-clock time in the programme''s zone (setting time_zone); when the clock is put back over it, the first of the two. KP005 when the clock skips it that day.';
