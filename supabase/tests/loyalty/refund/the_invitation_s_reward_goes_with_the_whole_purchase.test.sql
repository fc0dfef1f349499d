begin;
select plan(4);

select core.set_clock('2026-11-21 10:00+00');
select tests.add_people('anna', 'vera', 'oleh');
select tests.add_shop('vera');
select tests.give('anna', 100);

update people.person set inviter_id = tests.who('oleh') where id = tests.who('anna');
create temp table bought as select tests.purchase('test:1', 100000) as id;
select results_eq('select tests.balance(), ledger.balance(tests.who(''oleh''))', 'values (200::bigint, 100::bigint)', 'both got their reward');
create temp table done as select r.* from bought, tests.refund(bought.id, 50000) r;
select is(ledger.balance(tests.who('oleh')), 100::bigint, 'a part of the bill leaves it');
insert into done select r.* from bought, tests.refund(bought.id, 50000, 'rest') r;
select results_eq('select tests.balance(), ledger.balance(tests.who(''oleh''))', 'values (100::bigint, 0::bigint)', 'the whole bill takes it');
select is_empty('select * from ledger.verify()', 'the ledger is sound');

select * from finish();
rollback;
