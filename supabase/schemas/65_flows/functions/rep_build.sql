create function flows.rep_build(p_limit integer default 5) returns bigint
language plpgsql volatile set search_path = ''
as $$
declare
  v_request flows.report_request;
  v_count bigint := 0;
begin
  for v_request in
    select * from flows.report_request r where r.finished_at is null order by r.id limit p_limit for update skip locked
  loop
    if flows.rep_deliver(v_request) then
      v_count := v_count + 1;
    end if;
  end loop;
  if v_count > 0 then
    perform gateway.wake_dispatch();
  end if;
  return v_count;
end
$$;
comment on function flows.rep_build(integer) is 'Makes the reports that wait, oldest first, at most p_limit; returns how many are done.';
