begin;
select plan(3);

select tests.queue(1);
do $$
begin
  for n in 1 .. 19 loop
    perform tests.report(o.id, case when n % 2 = 0 then 'unknown' else 'retry' end, '{"error": "connection reset"}') from gateway.outbox o;
  end loop;
end
$$;

select is((select outcome from gateway.outbox), null, 'after nineteen it is tried again');
select tests.report(id, 'retry', '{"error": "connection reset"}') from gateway.outbox;
select is((select outcome from gateway.outbox), 'dead', 'after twenty it is dead');
select is((select last_error from gateway.outbox), 'connection reset', 'with its last error');

select * from finish();
rollback;
