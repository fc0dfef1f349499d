begin;
select plan(7);

select tests.queue(1);
create temp table pause (n integer, seconds double precision);
do $$
begin
  for n in 1 .. 12 loop
    perform tests.report(o.id, 'retry', '{"error_code": 502, "error": "Bad Gateway"}') from gateway.outbox o;
    insert into pause select n, extract(epoch from o.due_at - clock_timestamp()) from gateway.outbox o;
  end loop;
end
$$;

select is((select failures::integer from gateway.outbox), 12, 'each is counted');
select is((select leased from gateway.outbox), false, 'the lease is given back');
select ok((select seconds between 0.7 and 1.3 from pause where n = 1), 'about 1 s after the first');
select ok((select seconds between 1.4 and 2.6 from pause where n = 2), 'about 2 s after the second');
select ok((select seconds between 5.9 and 10.1 from pause where n = 4), 'about 8 s after the fourth');
select ok((select seconds between 440 and 751 from pause where n = 12), 'about ten minutes in the end');
select is((select error_code || ' ' || last_error from gateway.outbox), '502 Bad Gateway', 'the last error is kept');

select * from finish();
rollback;
