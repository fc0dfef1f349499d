begin;
select plan(2);

select is(gateway.next_due(), null, 'nothing was ever sent');
select tests.queue(1);
select tests.report(id, 'sent') from gateway.outbox;
select is(gateway.next_due(), null, 'all is sent');

select * from finish();
rollback;
