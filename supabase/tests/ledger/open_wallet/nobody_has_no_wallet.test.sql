begin;
select plan(2);


select throws_ok('select ledger.open_wallet(-1)', 'KP216', null, 'an unknown person is refused');
select throws_ok('select ledger.open_wallet(null)', 'KP216', null, 'nobody too');

select * from finish();
rollback;
