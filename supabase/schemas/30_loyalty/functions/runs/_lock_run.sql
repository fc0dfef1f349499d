create function loyalty._lock_run(p_kind text, p_period date) returns loyalty.run
language plpgsql volatile set search_path = ''
as $$
declare
  v_run loyalty.run;
begin
  insert into loyalty.run (kind, period, started_at) values (p_kind, p_period, pg_catalog.clock_timestamp())
  on conflict do nothing;
  select * into v_run from loyalty.run r where r.kind = p_kind and r.period = p_period for update;
  return v_run;
end
$$;
comment on function loyalty._lock_run(text, date) is
  'The run of a kind and period, begun when there is none, locked to the end of the transaction: batches of one run follow one another, whoever calls.';
