begin;
select plan(6);

select core.set_setting('admin_chat_id', '"42"', 'test');
select tests.say(42, '/start', 'admin');
create temp table shop as with p as (insert into loyalty.partner (name, city) values ('Zerno', 'Lviv') returning id) select id from p;
select loyalty.set_rate(id, core.today() + 1, 750, 3000, 100, 'test') from shop;

create temp table card as select tests.press(42, 'par_card:' || id, 'admin') as got from shop;
select matches(tests.reply(got), '🏪 <b>Zerno</b>.*active.*Lviv', 'who it is') from card;
select matches(tests.reply(got), 'Today: 5% back.*From [^\n]* \(planned\): 7\.5% back in points, points may pay 30%, fee 1%', 'rates of today and planned') from card;
select matches(tests.reply(got), 'Nobody owes anything', 'the balance') from card;
select matches(tests.reply(tests.press(42, 'par_card:999999', 'admin')), 'no such partner', 'one that is gone is refused');
select matches(tests.reply(tests.press(42, 'par_card:1;drop', 'admin')), 'no such partner', 'edited data too');
select is((select count(*) from loyalty.partner where status = 'active'), 1::bigint, 'nothing is changed');

select * from finish();
rollback;
