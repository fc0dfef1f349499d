begin;
select plan(6);

select core.set_setting('admin_chat_id', '"42"', 'test');
select tests.say(42, '/start', 'admin');
create temp table shop as with p as (insert into loyalty.partner (name) values ('Zerno') returning id) select id from p;
create function pg_temp.card() returns jsonb language sql as $$select tests.press(42, 'par_card:' || id, 'admin') from shop$$;
select matches(tests.reply(pg_temp.card()), '📍 No locations yet', 'none at first');

insert into loyalty.location (partner_id, name, address, hours, closed_at)
select id, 'Shop' || n, n || ' High <St>', case when n > 1 then '9-18' end, case when n = 2 then core.now() end from shop, generate_series(1, 4) n;
select matches(tests.reply(pg_temp.card()), E'\n📍 Shop1, 1 High &lt;St&gt;: [a-z ]+\n📍 Shop3, 3 High &lt;St&gt;: 9-18\n📍 Shop4, 4 High &lt;St&gt;: 9-18\n\nOwners', 'with their hours, without the closed one');
select doesnt_match(tests.keyboard(pg_temp.card()), '📍', 'all of them are here');

insert into loyalty.location (partner_id, name, address) select id, 'Shop' || n, 'x' from shop, generate_series(5, 10) n;
create temp table card as select pg_temp.card() as got;
select matches(tests.reply(got), E'Shop4.*\n… and 6 more locations\n', 'three of many') from card;
create temp table page as select tests.press(42, tests.data_of(got, '📍 All locations'), 'admin') as got from card;
select is(regexp_count(tests.reply(got), '📍 Shop'), 8, 'eight a page') from page;
select matches(tests.reply(tests.press(42, tests.data_of(got, 'More ▶️'), 'admin')), E'locations:\n\n📍 Shop10, x: [a-z ]+$', 'then the rest') from page;

select * from finish();
rollback;
