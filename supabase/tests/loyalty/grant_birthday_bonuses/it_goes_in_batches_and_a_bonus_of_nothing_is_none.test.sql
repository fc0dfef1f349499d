begin;
select plan(5);

create function pg_temp.born(p_user bigint, p_birthday date, p_given timestamptz default '2026-01-01 12:00+02') returns bigint language sql as $$
  select people.add_person(jsonb_build_object('id', p_user, 'language_code', 'en'));
  update people.person p set birthday = p_birthday, birthday_given_at = p_given, name = 'Anna' where p.telegram_id = p_user returning p.id
$$;
create function pg_temp.all_of_them() returns bigint language plpgsql as $$
declare
  v_given bigint := 0;
  v_batch bigint;
begin
  loop
    v_batch := loyalty.grant_birthday_bonuses(2);
    exit when v_batch = 0;
    v_given := v_given + v_batch;
  end loop;
  return v_given;
end
$$;

select pg_temp.born(i, '1990-11-21') from generate_series(7001, 7005) i;
select core.set_setting('birthday_bonus_points', '0', 'test');
select core.set_clock('2026-11-20 10:00+02');
select pg_temp.born(7006, '1990-11-20');
select is(pg_temp.all_of_them(), 0::bigint, 'switched off');
select is_empty('select * from ledger.transfer', 'nothing is posted');
select core.set_setting('birthday_bonus_points', '25', 'test');
select core.set_clock('2026-11-21 10:00+02');
select is(array(select loyalty.grant_birthday_bonuses(2) from generate_series(1, 4)), '{2,2,1,0}'::bigint[], 'two at a time');
select results_eq($$select status, people, points, calls from loyalty.run where kind = 'birthday' and period = '2026-11-21'$$, $$values ('done', 5::bigint, 125::bigint, 3)$$, 'one run');
select is((select sum(balance) from ledger.account where person_id is not null), 125::numeric, 'each once');

select * from finish();
rollback;
