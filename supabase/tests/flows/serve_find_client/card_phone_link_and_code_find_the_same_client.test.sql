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

update people.person set phone = '+380501234567' where id = pg_temp.who('anna');
create function pg_temp.found(p_text text) returns text language sql as $$
  select flows.serve_find_client(row('partner', 7002, 7002, pg_temp.who('vera'), 'en', 1, 'text', null, null, p_text, null, null, null, false, core.now())::dialog.turn, p_text) ->> 'shown'$$;
select is(pg_temp.found(pg_temp.card()), 'Anna', 'a short code');
select is(pg_temp.found(regexp_replace(pg_temp.card(), '(...)', '\1 ')), 'Anna', 'with a blank');
select is(pg_temp.found('https://t.me/kopilka_partner_bot?start=c_' || pg_temp.card()), 'Anna', 'a pasted link');
select is(pg_temp.found((select regexp_replace(card_number::text, '(....)(....)', '\1 \2 ') from people.person where id = pg_temp.who('anna'))), 'Anna', 'a card number');
select is(pg_temp.found('050 123-45-67'), 'Anna', 'a phone');
select is(pg_temp.found('380501234567'), 'Anna', 'a phone of twelve digits, which is no card');
select is(pg_temp.found('hello'), null, 'anything else is nobody');
select throws_ok($$select pg_temp.found('0507654321')$$, 'KP661', null, 'a phone that nobody gave');
select throws_ok($$select pg_temp.found('100000000000')$$, 'KP661', null, 'a card that nobody has');
update people.person set phone = '+380501234567' where id = pg_temp.who('bob');
select throws_ok($$select pg_temp.found('0501234567')$$, 'KP662', null, 'a phone that two gave');

select * from finish();
rollback;
