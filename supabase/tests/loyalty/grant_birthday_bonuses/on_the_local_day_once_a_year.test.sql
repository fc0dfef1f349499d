begin;
select plan(8);

create function pg_temp.told(p_user bigint, p_words text) returns bigint language sql as $$
  select count(*) from gateway.outbox o where o.bot_id = 'client' and o.chat_id = p_user and o.payload ->> 'text' like '%' || p_words || '%'
$$;
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

create temp table anna as select pg_temp.born(7001, '1990-11-21') as id;
select core.set_clock('2026-11-20 23:59+02');
select is(pg_temp.all_of_them(), 0::bigint, 'not yet');
select core.set_clock('2026-11-21 00:00+02');
select is(pg_temp.all_of_them(), 1::bigint, 'with the first local minute');
select is(ledger.balance((select id from anna)), 100::bigint, 'points');
select is(pg_temp.told(7001, 'Happy birthday, Anna! Here are 100 points from us.'), 1::bigint, 'a wish');
select cmp_ok((select due_at - now() + core.now() from gateway.outbox where chat_id = 7001), '>=', '2026-11-21 10:00+02'::timestamptz, 'that comes by day');
select core.set_clock('2026-11-21 20:00+02');
select is(pg_temp.all_of_them(), 0::bigint, 'once');
select core.set_clock('2027-11-21 08:00+02');
select is(pg_temp.all_of_them(), 1::bigint, 'and in the year after');
select set_eq($$select key::text from ledger.transfer where kind = 'birthday'$$,
  $$select 'birthday:' || loyalty._telegram_hash(7001) || ':' || y from (values (2026), (2027)) v (y)$$, 'under a key of the year');

select * from finish();
rollback;
