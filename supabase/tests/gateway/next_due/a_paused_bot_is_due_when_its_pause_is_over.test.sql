begin;
select plan(1);

select tests.queue(1);
update gateway.bot set paused_until = '2030-01-01 00:00:00+00' where id = 'client';

select is(gateway.next_due(), '2030-01-01 00:00:00+00', 'not before');

select * from finish();
rollback;
