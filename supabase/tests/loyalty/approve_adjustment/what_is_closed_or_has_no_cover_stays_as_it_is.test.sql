begin;
select plan(7);

create temp table ann as select * from people.add_person('{"id": 7001, "first_name": "Ann", "language_code": "en"}');
create temp table oleh as select * from people.add_person('{"id": 7002, "first_name": "Oleh", "language_code": "en"}');
create temp table petro as select * from people.add_person('{"id": 7003, "first_name": "Petro", "language_code": "en"}');
create function pg_temp.ann() returns bigint language sql as 'select id from ann';
create function pg_temp.oleh() returns bigint language sql as 'select id from oleh';
create function pg_temp.petro() returns bigint language sql as 'select id from petro';

select core.set_setting('adjustment_limit_points', '10', 'test');
select loyalty.adjust(pg_temp.ann(), 10, 'x', pg_temp.oleh()) from generate_series(1, 5);
create temp table asked as select a.id from loyalty.adjust(pg_temp.ann(), -40, 'Mistake', pg_temp.oleh()) a;
select ledger.post_one('test:spent', 'purchase_spend', ledger.open_wallet(pg_temp.ann()), ledger.account_id('programme:bonuses'), 20, 'test');
select throws_ok('select loyalty.approve_adjustment(asked.id, pg_temp.petro()) from asked', 'KP351', null, 'spent meanwhile');
select is((select a.status from loyalty.adjustment a join asked using (id)), 'pending', 'it waits on');
select is(ledger.balance(pg_temp.ann()), 30::bigint, 'what is there stays');
select loyalty.reject_adjustment(asked.id, pg_temp.petro()) from asked;
select throws_ok('select loyalty.approve_adjustment(asked.id, pg_temp.petro()) from asked', 'KP353', null, 'decided before');
select throws_ok('select loyalty.approve_adjustment(0, pg_temp.petro())', 'KP352', null, 'none of that number');
create temp table late as select a.id from loyalty.adjust(pg_temp.ann(), 11, 'Late', pg_temp.oleh()) a;
select core.set_clock(core.now() + interval '48 hours');
select throws_ok('select loyalty.approve_adjustment(late.id, pg_temp.petro()) from late', 'KP353', null, 'its time is over, also before the job has come by');
select is(ledger.balance(pg_temp.ann()), 30::bigint, 'none of it moved a point');

select * from finish();
rollback;
