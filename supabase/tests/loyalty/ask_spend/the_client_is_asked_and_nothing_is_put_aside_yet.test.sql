begin;
select plan(5);

select core.set_clock('2026-11-21 10:00+00');
select tests.add_people('anna', 'vera', 'oleh');
select tests.add_shop('vera');
select tests.give('anna', 100);

create temp table asked as select * from loyalty.ask_spend(tests.shop(), tests.who('vera'), tests.who('anna'), 12050, 60, ' R-1 ');
select results_eq('select method, status, points, bill_minor, receipt, code, hold_id, expires_at from asked',
  $$values ('request', 'asked', 60::bigint, 12050::bigint, 'R-1', null::text, null::bigint, '2026-11-21 10:03+00'::timestamptz)$$, 'a request for three minutes');
select is(tests.told('anna'), E'Zerno asks to take <b>60</b> points for a bill of 120.50\u00A0₴. Confirm or decline.', 'the client is asked');
select is(tests.balance(), 100::bigint, 'the points stay in the wallet');
select loyalty.open_spend_code(tests.who('anna'), 10);
select is((select status from loyalty.spend where id = (select id from asked)), 'cancelled', 'a code of the client''s takes its place');
select is(tests.told('vera', 'partner'), E'anna: 60 points for the bill of 120.50\u00A0₴ were cancelled. Ask again if need be.', 'and the cashier knows');

select * from finish();
rollback;
