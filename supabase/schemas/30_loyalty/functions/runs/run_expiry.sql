create function loyalty.run_expiry(p_limit integer default 10000) returns bigint
language plpgsql volatile set search_path = ''
as $$
declare
  v_began timestamptz := pg_catalog.clock_timestamp();
  v_today date := core.today();
  v_name text := pg_catalog.to_char(v_today::timestamp, 'YYYY-MM-DD');
  v_run loyalty.run;
  v_batch record;
  v_looked_at bigint := 0;
  v_people bigint[];
  v_params jsonb[];
begin
  if exists (select from loyalty.run r where r.kind = 'expiry' and r.period = v_today and r.status = 'done') then
    return 0;
  end if;
  v_run := loyalty._lock_run('expiry', v_today);
  if v_run.status = 'done' then
    return 0;
  end if;
  select * into v_batch from ledger.expire(v_today::timestamp at time zone core.setting_text('time_zone'), v_run.after_id,
    greatest(coalesce(p_limit, 10000), 1), v_name);
  if v_batch.last_account is null then
    v_run.status := 'done';
  else
    select count(*) into v_looked_at from ledger.account a
    where a.id > v_run.after_id and a.id <= v_batch.last_account and a.kind = 'wallet';
  end if;

  if v_batch.wallets > 0 then
    select array_agg(a.person_id order by a.id), array_agg(pg_catalog.jsonb_build_object('points', -e.amount) order by a.id)
    into v_people, v_params
    from ledger.account a
      join ledger.transfer t on t.key = 'expiry:' || v_name || ':' || a.id
      join ledger.entry e on e.transfer_id = t.id and e.account_id = a.id
    where a.id > v_run.after_id and a.id <= v_batch.last_account and a.kind = 'wallet';
    perform gateway.notify_many(v_people, 'client', 'bonuses', 'loyalty.expired', v_params,
      loyalty._notice_times(cardinality(v_people), v_run.people));
  end if;
  v_run.after_id := coalesce(v_batch.last_account, v_run.after_id);
  v_run.people := v_run.people + coalesce(v_batch.wallets, 0);
  v_run.points := v_run.points + coalesce(v_batch.points, 0);
  perform loyalty._note_run(v_run, v_began);
  return v_looked_at;
end
$$;
comment on function loyalty.run_expiry(integer) is
  'Takes back what expired by the beginning of today (programme''s zone) from the next p_limit wallets, tells their people, and notes it in loyalty.run. How many wallets were looked at; 0 once the day is done. Days without a run are not made up for: what expired is a balance less the points that live on, so the next run takes it all.';
