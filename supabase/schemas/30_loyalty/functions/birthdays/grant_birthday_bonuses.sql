create function loyalty.grant_birthday_bonuses(p_limit integer default 5000) returns bigint
language plpgsql volatile set search_path = ''
as $$
declare
  v_began timestamptz := pg_catalog.clock_timestamp();
  v_points bigint := core.setting_integer('birthday_bonus_points');
  v_today date := core.today();
  v_day date;
  v_run loyalty.run;
  v_people bigint[];
  v_ids bigint[];
  v_id bigint;
begin
  loop
    v_day := loyalty._next_period('birthday', v_today, '1 day', v_today - 7);
    exit when v_day is null;
    v_run := loyalty._lock_run('birthday', v_day);
    continue when v_run.status = 'done';

    v_ids := array(
      select b.id from loyalty._birthdays(v_day) b (id) where b.id > v_run.after_id and v_points > 0 order by b.id limit p_limit);
    perform ledger.lock_wallets(v_ids);
    -- Who was blocked or deleted while the wallets were waited for gets none.
    v_people := array(select b.id from loyalty._birthdays(v_day) b (id) where b.id = any (v_ids) order by b.id);
    foreach v_id in array v_people loop
      perform loyalty.award(loyalty._birthday_key(p.telegram_id, v_day), 'birthday', p.id, v_points, null, 'rule:birthday',
        pg_catalog.jsonb_build_object('year', extract(year from v_day)))
      from people.person p where p.id = v_id;
    end loop;
    perform gateway.notify_many(v_people, 'client', 'bonuses', 'loyalty.birthday_bonus', array(
        select pg_catalog.jsonb_build_object('name', coalesce(p.name, p.first_name), 'points', v_points)
        from people.person p where p.id = any (v_people) order by p.id),
      loyalty._notice_times(cardinality(v_people), v_run.people));

    v_run.people := v_run.people + cardinality(v_people);
    v_run.points := v_run.points + cardinality(v_people) * v_points;
    v_run.after_id := coalesce(v_ids[cardinality(v_ids)], v_run.after_id);
    if cardinality(v_ids) < p_limit then
      v_run.status := 'done';
    end if;
    perform loyalty._note_run(v_run, v_began);
    if cardinality(v_ids) > 0 then
      return cardinality(v_ids);
    end if;
  end loop;
  return 0;
end
$$;
comment on function loyalty.grant_birthday_bonuses(integer) is
  'Gives the birthday bonus (setting birthday_bonus_points) to the next p_limit people of the oldest day that is not done, the last 7 included, and tells them by day: how many people, 0 when nothing is left. Once a year for a Telegram account: the key birthday:<hash>:<year> outlives the deletion of a person''s data.';
