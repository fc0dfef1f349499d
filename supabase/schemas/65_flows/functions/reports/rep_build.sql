create function flows.rep_build(p_limit integer default 20) returns bigint
language plpgsql volatile set search_path = ''
as $$
declare
  v_request flows.report_request;
  v_count bigint := 0;
  v_rows bigint := 0;
  v_done bigint;
begin
  for v_request in
    select * from flows.report_request r where r.finished_at is null order by r.id limit p_limit for update skip locked
  loop
    v_done := flows.rep_deliver(v_request);
    if v_done is not null then
      v_count := v_count + 1;
      v_rows := v_rows + v_done;
    end if;
    exit when v_rows >= 5000;
  end loop;
  if v_count > 0 then
    perform gateway.wake_dispatch();
  end if;
  return v_count;
end
$$;
comment on function flows.rep_build(integer) is
  'Makes the reports that wait, oldest first, at most p_limit, and few large ones at a time: dispatch holds in memory what it sends. Returns how many are done.';
