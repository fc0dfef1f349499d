begin;
select plan(7);

select core.set_clock('2026-11-21 10:00+00');
select tests.add_people('anna', 'vera', 'oleh');
select tests.add_shop('vera');
select tests.give('anna', 100);

select core.set_setting('restore_spent_points', 'false', 'test');
create temp table bought as select tests.purchase('test:1', 100000, 40) as id;
select core.set_clock('2026-11-21 10:01:00+00');
create temp table done as select r.* from bought, loyalty.undo('back', bought.id, tests.who('vera')) r;
select results_eq('select kind, bill_minor, points_taken_back, points_restored from done', $$values ('undo', 100000::bigint, 48::bigint, 40::bigint)$$, 'a minute later, with what was spent');
select is(tests.balance(), 100::bigint, 'the wallet is as it was');
select is(tests.told('anna'), E'Zerno: the purchase of 1,000\u00A0₴ was undone.\nEarned points taken back: 48. Spent points given back: 40.\nYou now have 100 points.', 'the client is told');
select core.set_clock('2026-11-21 11:00:00+00');
select results_eq('select r.* from bought, loyalty.undo(''back'', bought.id, tests.who(''vera'')) r', 'select * from done', 'again, the same');
select throws_ok('select tests.refund((select id from bought), 1, ''more'')', 'KP336', null, 'nothing is left to refund');
select is(tests.balance(), 100::bigint, 'the wallet is as it was');
select is((select count(*) from loyalty.refund), 1::bigint, 'one refund');

select * from finish();
rollback;
