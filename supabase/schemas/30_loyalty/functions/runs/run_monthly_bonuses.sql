create function loyalty.run_monthly_bonuses(p_limit integer default 10000) returns bigint
language plpgsql volatile set search_path = ''
as $$
declare
  v_began timestamptz := pg_catalog.clock_timestamp();
  v_limit integer := greatest(coalesce(p_limit, 10000), 1);
  v_month date;
  v_run loyalty.run;
  v_batch record;
begin
  loop
    v_month := loyalty._next_bonus_month();
    exit when v_month is null;
    -- A rule that is being added or stopped counts for everybody or for nobody of the month.
    lock table loyalty.bonus_rule in share mode;
    v_run := loyalty._lock_run('monthly_bonus', v_month);
    continue when v_run.status = 'done';

    -- One statement, one snapshot: the batch ends with the last person whom monthly_bonuses() looked at.
    select max(p.id) as last_id, count(*) as people, (
        select array_agg(row(b.person_id, b.rule_id, b.points, b.expires_at)::loyalty.bonus)
        from loyalty.monthly_bonuses(v_month, v_run.after_id, v_limit) b) as bonuses
    into v_batch
    from (
      select m.id from people.person m
      where m.id > v_run.after_id and exists (select from loyalty._bonus_rules(v_month)) order by m.id limit v_limit) p;

    v_run := loyalty._give_monthly_bonuses(v_run, v_batch.bonuses);
    v_run.after_id := coalesce(v_batch.last_id, v_run.after_id);
    if v_batch.people < v_limit then
      v_run.status := 'done';
    end if;
    perform loyalty._note_run(v_run, v_began);
    if v_batch.people > 0 then
      return v_batch.people;
    end if;
  end loop;
  return 0;
end
$$;
comment on function loyalty.run_monthly_bonuses(integer) is
  'Gives the bonuses of the oldest month that is over and unfinished to the next p_limit people, as loyalty.monthly_bonuses() says, all or nothing, and notes it in loyalty.run. How many people were looked at; 0 when every month since the first rule is done. Call it again and again, from anywhere: a batch waits for the one before and for whoever is changing the rules, and each bonus is posted once.';
