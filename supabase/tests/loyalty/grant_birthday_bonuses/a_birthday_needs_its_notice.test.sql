begin;
select plan(3);

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

select pg_temp.born(7001, '1990-11-21', '2026-10-22 23:59+03');
select pg_temp.born(7002, '1990-11-21', '2026-10-23 00:00+03');
select pg_temp.born(7003, '1990-11-21', null);
select core.set_clock('2026-11-21 10:00+02');
select is(pg_temp.all_of_them(), 1::bigint, 'thirty local days before is enough, less is not');
select is(ledger.balance(tests.person(7001)), 100::bigint, 'who said it in time');
select is((select count(*) from ledger.transfer), 1::bigint, 'and nobody else');

select * from finish();
rollback;
