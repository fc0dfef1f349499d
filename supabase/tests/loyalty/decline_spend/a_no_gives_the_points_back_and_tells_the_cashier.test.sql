begin;
select plan(8);

select core.set_clock('2026-11-21 10:00+00');
select tests.add_people('anna', 'vera', 'oleh');
select tests.add_shop('vera');
select tests.give('anna', 100);

create temp table asked as select * from loyalty.ask_spend(tests.shop(), tests.who('vera'), tests.who('anna'), 20000, 60);
select throws_ok($$select loyalty.decline_spend((select id from asked), tests.who('oleh'))$$, 'KP332', null, 'not by another person');
select is((loyalty.confirm_spend((select id from asked), tests.who('anna'))).status, 'ready', 'a yes');
select is((loyalty.decline_spend((select id from asked), tests.who('anna'))).status, 'declined', 'and a no after all');
select is(tests.balance(), 100::bigint, 'the points are back');
select is(tests.told('vera', 'partner'), E'anna declined 60 points for the bill of 200\u00A0₴.', 'the cashier is told');
select is((loyalty.decline_spend((select id from asked), tests.who('anna'))).status, 'declined', 'again, the same');
select is((select count(*) from gateway.outbox where bot_id = 'partner'), 2::bigint, 'and nobody is told twice');
select throws_ok($$select loyalty.confirm_spend((select id from asked), tests.who('anna'))$$, 'KP333', null, 'a no is final');

select * from finish();
rollback;
