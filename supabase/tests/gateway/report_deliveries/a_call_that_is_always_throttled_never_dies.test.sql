begin;
select plan(3);

select tests.queue(1);
do $$
begin
  for n in 1 .. 50 loop
    perform tests.report(o.id, 'retry', '{"error_code": 429, "retry_after": 1}') from gateway.outbox o;
  end loop;
end
$$;

select is((select outcome from gateway.outbox), null, 'after fifty times it is still to be sent');
select ok((select due_at < clock_timestamp() + interval '3 seconds' from gateway.outbox), 'as soon as Telegram allows, not after ever longer pauses');
select tests.report(id, 'retry', '{"error_code": 500}') from gateway.outbox;
select is((select outcome from gateway.outbox), null, 'a first real failure after so many does not kill it');

select * from finish();
rollback;
