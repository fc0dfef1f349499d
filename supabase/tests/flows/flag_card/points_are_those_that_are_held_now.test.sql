begin;
select plan(5);

select core.set_setting('admin_chat_id', '"42"', 'test');
select core.set_setting('flag_velocity_per_hour', '1', 'test');
select tests.say(42, '/start', 'admin');
create temp table shop as with p as (insert into loyalty.partner (name) values ('Zerno') returning id) select id from p;
create temp table vera as select * from people.add_person('{"id": 7009, "first_name": "Vera"}');
create temp table anna as select * from people.add_person('{"id": 7001, "first_name": "Anna"}');
insert into loyalty.staff (partner_id, person_id, role, added_by, added_at) select shop.id, vera.id, 'cashier', 'test', core.now() from shop, vera;
create temp table bought as select p.id from shop, vera, anna, unnest(array['a', 'b']) key, lateral loyalty.purchase(key, shop.id, anna.id, vera.id, 10000) p;
create function pg_temp.said() returns text language sql as $$ select substring(tests.reply(tests.press(42, 'flag', 'admin')) from 'Held until you decide: \d+ points?') $$;

select is(pg_temp.said(), 'Held until you decide: 5 points', 'all of them at first');
select loyalty.refund('r1', max(b.id), 4000, (select id from vera), 'returned') from bought b;
select is(pg_temp.said(), 'Held until you decide: 3 points', 'less after a refund of a part');
select is((select sum(amount_left) from ledger.hold where status = 'open'), 3::numeric, 'as many as are held');
savepoint partly;
select loyalty.refund('r2', max(b.id), 6000, (select id from vera), 'returned') from bought b;
select is(pg_temp.said(), 'Held until you decide: 0 points', 'none after a full one');
rollback to partly;
select loyalty.decide_flag(id, false, 'test') from loyalty.flag;
select is((select loyalty.flagged_points(f) from loyalty.flag f), 0::bigint, 'nor once it is decided');

select * from finish();
rollback;
