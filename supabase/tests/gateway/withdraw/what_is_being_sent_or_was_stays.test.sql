begin;
select plan(2);

select tests.queue(1), tests.queue(2), tests.queue(3), tests.queue(4);
update gateway.outbox set leased = true where chat_id = 2;
select tests.report(id, 'sent') from gateway.outbox where chat_id = 3;
select results_eq($$select gateway.withdraw(array(select id from gateway.outbox where chat_id < 4))$$, $$select min(id) from gateway.outbox$$, 'the one that waits');
select is((select string_agg(chat_id::text, ' ' order by id) from gateway.outbox), '2 3 4', 'neither what is leased, finished or not named');

select * from finish();
rollback;
