begin isolation level repeatable read;
select plan(2);

select throws_ok('select ledger.mark_days()', 'KP223', null, 'entries committed while it waits would not be seen');
select is_empty('select * from ledger.day', 'nothing is marked');

select * from finish();
rollback;
