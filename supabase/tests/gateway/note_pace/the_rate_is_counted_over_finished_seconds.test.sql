begin;
select plan(2);

update gateway.bot set counted_from = clock_timestamp() - interval '2 seconds', counted = 10 where id = 'client';
select gateway.note_pace('client', 50, null);

select ok((select messages_per_second between 29 and 30 from gateway.bot where id = 'client'), '60 messages in 2 s are 30 a second');
select gateway.note_pace('client', 7, null);
select is((select counted from gateway.bot where id = 'client'), 7::bigint, 'then a new count begins');

select * from finish();
rollback;
