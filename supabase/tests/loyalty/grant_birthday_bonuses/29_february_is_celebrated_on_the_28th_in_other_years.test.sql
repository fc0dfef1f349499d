begin;
select plan(6);

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

select pg_temp.born(7001, '1996-02-29');
select pg_temp.born(7002, '1995-02-28');
select core.set_clock('2027-02-28 10:00+02');
select is(pg_temp.all_of_them(), 2::bigint, '28 February 2027: both');
select core.set_clock('2027-03-01 10:00+02');
select is(pg_temp.all_of_them(), 0::bigint, '1 March: nobody');
select core.set_clock('2028-02-28 10:00+02');
select is(pg_temp.all_of_them(), 1::bigint, '28 February 2028: one');
select is(ledger.balance(tests.person(7001)), 100::bigint, 'the other waits');
select core.set_clock('2028-02-29 10:00+02');
select is(pg_temp.all_of_them(), 1::bigint, 'for the 29th');
select is(ledger.balance(tests.person(7001)), 200::bigint, 'given');

select * from finish();
rollback;
