begin;
select plan(4);

create temp table anna as select * from people.add_person('{"id": 7001}');
select loyalty.grant_welcome_bonus((select id from anna));
create temp table before as select * from ledger.trial_balance;
select people.delete_person((select id from anna));
select results_eq('select * from ledger.trial_balance order by 1', 'select * from before order by 1', 'no account has changed');
select is(ledger.balance((select id from anna)), 100::bigint, 'the wallet is still there');
select is((select balance from ledger.trial_balance_total), 0::numeric, 'the ledger adds up to zero');
select is_empty('select * from ledger.verify()', 'and proves itself');

select * from finish();
rollback;
