begin;
select plan(10);

select core.set_clock('2026-11-21 10:00+00');
select tests.add_people('anna', 'vera', 'oleh', 'bob');
select tests.register_people();
select tests.add_shop('vera', 'oleh');
select tests.give('anna', 400);

update people.person set phone = '+380501234567' where id = tests.who('anna');
create function pg_temp.found(p_text text) returns text language sql as $$
  select flows.serve_find_client(row('partner', 7002, 7002, tests.who('vera'), 'en', 1, 'text', null, null, p_text, null, null, null, false, core.now())::dialog.turn, p_text) ->> 'shown'$$;
select is(pg_temp.found(tests.card()), 'Anna', 'a short code');
select is(pg_temp.found(regexp_replace(tests.card(), '(...)', '\1 ')), 'Anna', 'with a blank');
select is(pg_temp.found('https://t.me/kopilka_partner_bot?start=c_' || tests.card()), 'Anna', 'a pasted link');
select is(pg_temp.found((select regexp_replace(card_number::text, '(....)(....)', '\1 \2 ') from people.person where id = tests.who('anna'))), 'Anna', 'a card number');
select is(pg_temp.found('050 123-45-67'), 'Anna', 'a phone');
select is(pg_temp.found('380501234567'), 'Anna', 'a phone of twelve digits, which is no card');
select is(pg_temp.found('hello'), null, 'anything else is nobody');
select throws_ok($$select pg_temp.found('0507654321')$$, 'KP661', null, 'a phone that nobody gave');
select throws_ok($$select pg_temp.found('100000000000')$$, 'KP661', null, 'a card that nobody has');
update people.person set phone = '+380501234567' where id = tests.who('bob');
select throws_ok($$select pg_temp.found('0501234567')$$, 'KP662', null, 'a phone that two gave');

select * from finish();
rollback;
