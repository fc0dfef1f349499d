begin;
select plan(6);

select core.set_clock('2026-11-21 10:00+00');
select tests.add_people('anna', 'vera', 'oleh');
select tests.add_shop('vera');
select tests.give('anna', 100);

create temp table asked as select * from loyalty.ask_spend(tests.shop(), tests.who('vera'), tests.who('anna'), 20000, 60);
select core.set_clock('2026-11-21 10:02+00');
select results_eq($$select status, expires_at from loyalty.confirm_spend((select id from asked), tests.who('anna'))$$,
  $$values ('ready', '2026-11-21 10:07+00'::timestamptz)$$, 'five minutes for the purchase');
select is(tests.balance(), 40::bigint, 'the points are put aside');
select is(tests.told('vera', 'partner'), E'✅ anna confirmed 60 points for the bill of 200\u00A0₴. Enter the purchase.', 'the cashier is told');
select is((select count(*) from gateway.outbox where bot_id = 'partner'), 1::bigint, 'once');
select results_eq($$select status, expires_at from loyalty.confirm_spend((select id from asked), tests.who('anna'))$$,
  $$values ('ready', '2026-11-21 10:07+00'::timestamptz)$$, 'a second press changes nothing');
select is((select count(*) from gateway.outbox where bot_id = 'partner'), 1::bigint, 'and tells nobody');

select * from finish();
rollback;
