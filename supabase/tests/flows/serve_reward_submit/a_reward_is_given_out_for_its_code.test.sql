begin;
select plan(10);

select core.set_clock('2026-11-21 10:00+00');
create temp table person as select v.n, v.name, p.id from (values (7001, 'anna'), (7002, 'vera'), (7003, 'oleh'), (7004, 'bob')) v (n, name),
  lateral people.add_person(jsonb_build_object('id', v.n, 'first_name', v.name, 'language_code', 'en')) p;
update people.person p set name = initcap(t.name), registered_at = core.now() from person t where t.id = p.id;
create function pg_temp.who(p_name text) returns bigint language sql as 'select id from person where name = p_name';
with shop as (insert into loyalty.partner (name) values ('Zerno') returning id)
insert into loyalty.staff (partner_id, person_id, role, added_by, added_at)
select s.id, pg_temp.who(v.name), v.role, 'test', core.now() from shop s, (values ('vera', 'cashier'), ('oleh', 'owner')) v (name, role);
select ledger.post_one('test:give', 'adjustment', ledger.account_id('programme:bonuses'), ledger.open_wallet(pg_temp.who('anna')), 400, 'test');
create function pg_temp.card() returns text language sql as $$select (people.issue_card_code(pg_temp.who('anna'))).code$$;
create function pg_temp.anna() returns bigint language sql volatile as $$select ledger.balance(pg_temp.who('anna'))$$;
create function pg_temp.told(p_user bigint, p_bot text) returns text language sql as $$
  select o.payload ->> 'text' from gateway.outbox o where o.chat_id = p_user and o.bot_id = p_bot and o.priority = 5 order by o.id desc limit 1$$;

insert into loyalty.reward (name, price_points, valid_from) values ('Coffee', 50, core.now());
create temp table list as select tests.press(7001, 'rewards') as r;
create temp table one as select tests.press(7001, tests.data_of(r, 'Coffee · 50')) as r from list;
select matches(tests.reply(r), 'Price: 50 points\. You will have left: <b>350</b>') from one;
create temp table claim as select tests.data_of(r, '🎁 Take it for 50 points') as data from one;
create temp table codes as select tests.press(7001, data) as r from claim;
select matches(tests.reply(r), E'Coffee</b>\n<code>[A-Z0-9]{4}-[A-Z0-9]{4}</code>') from codes;
select tests.press(7001, data) from claim;
select is((select count(*) from loyalty.reward_claim), 1::bigint, 'two taps take one');
select tests.press(7002, 'serve_reward', 'partner');
select matches(tests.reply(tests.say(7002, 'WRONGONE', 'partner')), '^There is no reward with that code');
create temp table confirm as select tests.say(7002, (select lower(substr(code, 1, 4) || ' ' || substr(code, 5)) from loyalty.reward_claim), 'partner') as r;
select matches(tests.reply(r), E'🎁 <b>Coffee</b>\nClient: Anna\nPrice: 50 points') from confirm;
select is((select status from loyalty.reward_claim), 'open', 'nothing before the confirmation');
select matches(tests.replies(tests.press(7002, tests.data_of(r, '🎁 Give the reward out'), 'partner')), '“Coffee” is given out to Anna') from confirm;
select is((select status from loyalty.reward_claim), 'given');
select is(pg_temp.anna(), 350::bigint);
select tests.press(7002, 'serve_reward', 'partner');
select matches(tests.reply(tests.say(7002, (select code from loyalty.reward_claim), 'partner')), '^This reward has been given out or cancelled', 'once');

select * from finish();
rollback;
