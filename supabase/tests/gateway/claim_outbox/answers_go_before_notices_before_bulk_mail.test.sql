begin;
select plan(1);

select tests.queue(1, 9, 'bulk');
select tests.queue(2, 5, 'notice');
select tests.queue(3, 0, 'answer');
select tests.queue(4, 5, 'notice 2');

select is(tests.claimed(), 'answer, notice, notice 2, bulk', 'the more urgent, then the older first');

select * from finish();
rollback;
