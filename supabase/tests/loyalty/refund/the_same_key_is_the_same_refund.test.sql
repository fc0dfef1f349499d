begin;
select plan(8);

select core.set_clock('2026-11-21 10:00+00');
select tests.add_people('anna', 'vera', 'oleh');
select tests.add_shop('vera');
select tests.give('anna', 100);

create temp table bought as select tests.purchase('test:1', 100000, 40) as id;
create temp table other as select tests.purchase('test:2', 100000) as id;
create temp table done as select r.* from bought, tests.refund(bought.id, 60000) r;
select core.set_clock('2027-03-01 10:00+00');
select results_eq('select r.* from bought, tests.refund(bought.id, 60000) r', 'select * from done', 'also when it would be too late for another');
select is((select count(*) from gateway.outbox where payload ->> 'text' like '%refund of%'), 1::bigint, 'the client is told once');
select core.set_clock('2026-11-21 10:00+00');
create temp table before as select count(*) as transfers, tests.balance() as balance from ledger.transfer;
select throws_ok('select tests.refund((select id from bought), 1)', 'KP339', null, 'with another amount');
select throws_ok('select tests.refund((select id from other), 60000)', 'KP339', null, 'of another purchase');
select throws_ok($$select loyalty.refund('back', (select id from bought), 60000, tests.who('vera'), 'broken')$$, 'KP339', null, 'for another reason');
select throws_ok($$select loyalty.undo('back', (select id from bought), tests.who('vera'))$$, 'KP339', null, 'as an undo');
select results_eq('select count(*), tests.balance() from ledger.transfer', 'select * from before', 'nothing moves');
select is((select count(*) from loyalty.refund), 1::bigint, 'one refund');

select * from finish();
rollback;
