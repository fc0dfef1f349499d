begin;
select plan(9);

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

insert into loyalty.reward (name, price_points, valid_from) values ('Coffee', 50, core.now()), ('Cake', 5000, core.now());
select matches(tests.reply(tests.press(7001, 'rewards')), '• Cake: 5,000 points, 4,600 short');
create temp table cake as select tests.press(7001, 'reward:' || id) as r from loyalty.reward where name = 'Cake';
select matches(tests.reply(r), 'You are 4,600 short') from cake;
select is(tests.keyboard(r), '◀️ To the rewards', 'no button to take it') from cake;
select matches(tests.reply(tests.press(7001, 'claim:' || id || '-1')), 'not enough|too few|more', 'nor by hand') from loyalty.reward where name = 'Cake';
select matches(tests.reply(tests.press(7001, 'reward:nonsense')), '^This reward is not in the catalogue', 'nor one that is none');
select is(tests.reply(tests.press(7001, 'claims')), '🎟 You have no codes. Choose a reward and its code will be here.');
select tests.press(7001, 'claim:' || id || '-1') from loyalty.reward where name = 'Coffee';
create temp table claim as select id from loyalty.reward_claim;
select matches(tests.reply(tests.press(7004, 'unclaim:' || id)), '^There is no reward with that code', 'another''s claim') from claim;
create temp table back as select tests.press(7001, 'unclaim:' || id) as r from claim;
select is(r #>> '{answer,text}', 'Cancelled, points given back: 50') from back;
select is(pg_temp.anna(), 400::bigint);

select * from finish();
rollback;
