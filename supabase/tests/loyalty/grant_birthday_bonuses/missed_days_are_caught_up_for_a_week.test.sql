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

select core.set_clock('2026-12-20 10:00+02');
select pg_temp.all_of_them();
select pg_temp.born(7001, '1990-12-27');
select pg_temp.born(7002, '1990-12-28');
select pg_temp.born(7003, '1990-12-31');
select pg_temp.born(7004, '1990-01-04');
select core.set_clock('2027-01-04 10:00+02');
select is(pg_temp.all_of_them(), 3::bigint, 'seven days back, and today');
select is(ledger.balance(tests.person(7001)), 0::bigint, 'eight days are too long');
select is((select key::text from ledger.transfer t join ledger.entry e on e.transfer_id = t.id join ledger.account a on a.id = e.account_id where a.person_id = tests.person(7003)),
  'birthday:' || loyalty._telegram_hash(7003) || ':2026', 'the year is that of the birthday');
select is((select count(*) from loyalty.run where kind = 'birthday' and status = 'done'), 9::bigint, 'each day is done');
select is(pg_temp.all_of_them(), 0::bigint, 'once');

select * from finish();
rollback;
