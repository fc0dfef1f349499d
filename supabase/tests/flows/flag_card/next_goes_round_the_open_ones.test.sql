begin;
select plan(6);

select core.set_setting('admin_chat_id', '"42"', 'test');
select core.set_setting('flag_velocity_per_hour', '1', 'test');
select tests.say(42, '/start', 'admin');
select matches(tests.reply(tests.press(42, 'flag', 'admin')), 'No flag is waiting', 'none at first');
create temp table shop as with p as (insert into loyalty.partner (name) values ('Zerno') returning id) select id from p;
create temp table vera as select * from people.add_person('{"id": 7009, "first_name": "Vera"}');
create temp table anna as select * from people.add_person('{"id": 7001, "first_name": "Anna"}');
insert into loyalty.staff (partner_id, person_id, role, added_by, added_at) select shop.id, vera.id, 'cashier', 'test', core.now() from shop, vera;
select loyalty.purchase(key, shop.id, anna.id, vera.id, 10000) from shop, vera, anna, unnest('{a,b,c,d}'::text[]) key;
select loyalty.decide_flag(id, false, 'test') from (select id from loyalty.flag order by id offset 1 limit 1) f;

create temp table shown as select tests.press(42, 'flag', 'admin') as got;
select matches(tests.reply(got), format('^🚩 Flag no\. %s,.*Other flags: 1$', (select min(id) from loyalty.flag)), 'the first open one') from shown;
create temp table next as select tests.press(42, tests.data_of(got, 'Next ▶️'), 'admin') as got from shown;
select matches(tests.reply(got), format('^🚩 Flag no\. %s,', (select max(id) from loyalty.flag)), 'then the next open one, past the decided one') from next;
select is(tests.reply(tests.press(42, tests.data_of(n.got, 'Next ▶️'), 'admin')), tests.reply(s.got), 'then the first again') from next n, shown s;
select matches(tests.reply(tests.press(42, tests.data_of(got, '👤 Client'), 'admin')), '^👤 <b>Anna</b>', 'to the client') from next;
select matches(tests.reply(tests.press(42, tests.data_of(got, '🏪 Cashier'), 'admin')), '^👤 <b>Vera</b>', 'and to the cashier') from next;

select * from finish();
rollback;
