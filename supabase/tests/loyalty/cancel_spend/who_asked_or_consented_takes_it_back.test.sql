begin;
select plan(8);

select core.set_clock('2026-11-21 10:00+00');
select tests.add_people('anna', 'vera', 'oleh');
select tests.add_shop('vera');
select tests.give('anna', 100);

create temp table code as select * from loyalty.open_spend_code(tests.who('anna'), 60);
select throws_ok($$select loyalty.cancel_spend((select id from code), 'person:' || tests.who('vera'))$$, 'KP332', null, 'a cashier does not cancel a code');
select throws_ok($$select loyalty.cancel_spend((select id from code), null)$$, 'KP332', null, 'nor does nobody');
select is(tests.balance(), 40::bigint, 'the points stay aside');
select is((loyalty.cancel_spend((select id from code), 'person:' || tests.who('anna'))).status, 'cancelled', 'the client does');
select is(tests.balance(), 100::bigint, 'the points are back');
select is((loyalty.cancel_spend((select id from code), 'person:' || tests.who('anna'))).status, 'cancelled', 'again, the same');
create temp table asked as select * from loyalty.ask_spend(tests.shop(), tests.who('vera'), tests.who('anna'), 20000, 60);
select is((loyalty.cancel_spend((select id from asked), 'person:' || tests.who('vera'))).status, 'cancelled', 'the cashier takes a request back');
select is(tests.told('vera', 'partner'), null, 'and is not told what they did');

select * from finish();
rollback;
