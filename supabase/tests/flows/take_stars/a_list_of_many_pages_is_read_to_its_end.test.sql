begin;
select plan(6);

create function pg_temp.filler(p_from bigint, p_to bigint) returns jsonb language sql as $$
  select jsonb_agg(jsonb_build_object('id', 'w' || i, 'amount', 1, 'date', floor(extract(epoch from core.now())), 'receiver', '{"type": "fragment"}'::jsonb))
  from generate_series(p_from, p_to) i $$;
create temp table invoice as select tests.stars(501, 100) as i;
create temp table list as select pg_temp.filler(1, 230) || tests.star(501, i, 'c1') as l from invoice;
select is(tests.read_stars(l), 1::bigint, 'what is on the third page is found') from list;
select is((select taken from payments.star_reading), 231::bigint, 'all were read');
select is((select array_agg((payload ->> 'offset')::integer order by id) from gateway.outbox where method = 'getStarTransactions'), array[0, 100, 200], 'by hundreds');
delete from gateway.outbox;
update list set l = l || pg_temp.filler(231, 240);
select is(tests.read_stars(l), 0::bigint, 'the next reading') from list;
select is((select array_agg((payload ->> 'offset')::integer order by id) from gateway.outbox where method = 'getStarTransactions'), array[131, 231], 'begins a page before the end of the last');
select is((select taken from payments.star_reading), 241::bigint, 'and ends at the end');

select * from finish();
rollback;
