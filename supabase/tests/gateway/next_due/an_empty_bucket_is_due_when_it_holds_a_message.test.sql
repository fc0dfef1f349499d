begin;
select plan(1);

select tests.queue(chat) from generate_series(1, 40) chat;
select core.set_setting('dispatch_messages_per_second', '1', 'test');
select tests.claimed();

select ok(gateway.next_due() > clock_timestamp() + interval '0.5 seconds', 'not before the bucket has been filled');

select * from finish();
rollback;
