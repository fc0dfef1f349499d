create function loyalty._next_period(p_kind text, p_current date, p_step interval, p_earliest date default null) returns date
language plpgsql stable set search_path = ''
as $$
declare
  v_next date;
begin
  select case
    when count(*) filter (where r.status = 'running') > 0 then min(r.period) filter (where r.status = 'running')
    when count(*) > 0 then greatest((max(r.period) + p_step)::date, p_earliest)
    else p_current end
  into v_next
  from loyalty.run r where r.kind = p_kind;
  return case when v_next <= p_current then v_next end;
end
$$;
comment on function loyalty._next_period(text, date, interval, date) is
  'Which period a kind of run is to do: the oldest unfinished, or the one after the last but not before p_earliest, or the current when there was none yet; null when the current one is done.';
