begin;
select plan(4);

select core.set_clock('2026-11-21 10:00+00');
select tests.add_people('anna', 'vera', 'oleh');
select tests.add_shop('vera');
select tests.give('anna', 100);

insert into loyalty.earn_rule (partner_id, kind, factor_percent, valid_from) values (null, 'factor', 150, core.now());
create temp table bought as select tests.purchase('test:1', 100000) as id;
select results_eq('select funder, points from loyalty.earning order by n', $$values ('partner', 50::bigint), ('programme', 25)$$, 'two payers');
create temp table done as select r.* from bought, tests.refund(bought.id, 40000) r;
select results_eq('select funder, taken_back from loyalty.earning order by n', $$values ('partner', 20::bigint), ('programme', 10)$$, 'two fifths of each');
select is((select balance from ledger.account_balance where name = 'partner:' || tests.shop()), -30::numeric, 'the partner still owes thirty');
select is_empty('select * from ledger.verify()', 'the ledger is sound');

select * from finish();
rollback;
