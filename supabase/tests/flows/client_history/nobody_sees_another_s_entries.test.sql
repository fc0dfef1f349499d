begin;
select plan(2);

select tests.say(1, '/start');
select tests.say(2, '/start');
create temp table theirs as select max(e.id) + 1 as id from ledger.entry e;

select is(tests.reply(tests.press(1, 'history:' || e.id)), 'Nothing here yet. Points will appear after your first purchase.', 'with the number of another''s entry')
from ledger.entry e join ledger.account a on a.id = e.account_id where a.person_id = tests.person(2);
select is(tests.reply(tests.press(1, 'history:0')), 'Nothing here yet. Points will appear after your first purchase.', 'with a number that is none');

select * from finish();
rollback;
