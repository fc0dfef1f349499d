create function loyalty.review_tiers(p_limit integer default 5000) returns bigint
language plpgsql volatile set search_path = ''
as $$
declare
  v_began timestamptz := pg_catalog.clock_timestamp();
  v_today date := core.today();
  v_from date := (v_today - pg_catalog.make_interval(months => core.setting_integer('tier_window_months')::integer))::date;
  v_period date;
  v_run loyalty.run;
  v_people bigint[];
  v_changing bigint[];
  v_what text;
  v_id bigint;
begin
  loop
    v_period := loyalty._next_period('tier_review', pg_catalog.date_trunc('month', v_today::timestamp)::date, '1 month');
    exit when v_period is null;
    v_run := loyalty._lock_run('tier_review', v_period);
    continue when v_run.status = 'done';

    v_people := array(
      select p.id from people.person p
      where p.id > v_run.after_id and p.deleted_at is null
        and (exists (select from loyalty.tier_period c where c.person_id = p.id and c.valid_to is null)
          or exists (select from loyalty.purchase b where b.person_id = p.id and b.local_day >= v_from))
      order by p.id limit p_limit);
    -- Only whose level may change are locked; under the lock each is judged anew.
    v_changing := array(
      select s.person_id from loyalty._standings(v_people, v_today) s
      where s.reached_place <> s.place or s.grace_until is not null order by s.person_id);
    perform ledger.lock_wallets(v_changing);
    foreach v_id in array v_changing loop
      v_what := loyalty._review_tier(v_id, (loyalty._notice_times(1, v_run.people))[1]);
      continue when v_what is null;
      v_run.people := v_run.people + 1;
      v_run.detail := v_run.detail
        || pg_catalog.jsonb_build_object(v_what, coalesce((v_run.detail ->> v_what)::bigint, 0) + 1);
    end loop;
    v_run.after_id := coalesce(v_people[cardinality(v_people)], v_run.after_id);
    if cardinality(v_people) < p_limit then
      v_run.status := 'done';
    end if;
    perform loyalty._note_run(v_run, v_began);
    if cardinality(v_people) > 0 then
      return cardinality(v_people);
    end if;
  end loop;
  return 0;
end
$$;
comment on function loyalty.review_tiers(integer) is
  'The review on the first of each month, in batches of p_limit people: how many were looked at, 0 when the month''s is done. Who no longer qualifies is warned and keeps the level for setting tier_grace_days; at a review on or after that day it goes down one step; who qualifies for more goes up. Missed months are caught up, judged by what counts today, so that nobody loses by the delay. Told by day; counts in loyalty.run.';
