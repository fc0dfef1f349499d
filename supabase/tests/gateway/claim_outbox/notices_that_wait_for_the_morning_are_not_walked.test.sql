begin;
select plan(2);

insert into gateway.outbox (bot_id, chat_id, method, payload, priority, due_at)
select 'client', n, 'sendMessage', '{}', 9, clock_timestamp() + interval '6 hours' from generate_series(1, 20000) n;
analyze gateway.outbox;
select tests.queue(1, 5, 'now');
-- Entries of indexes and rows of tables read, as the statistics of this transaction count them.
create function pg_temp.rows_read() returns bigint language sql as $$
  select sum(pg_stat_get_xact_tuples_returned(i.indexrelid)) + pg_stat_get_xact_tuples_returned('gateway.outbox'::regclass)
  from pg_index i where i.indrelid = 'gateway.outbox'::regclass
$$;
create temp table before as select pg_temp.rows_read() as n;
select is(tests.claimed(), 'now', 'what is due is claimed');
select cmp_ok(pg_temp.rows_read() - (select n from before), '<', 4000::bigint, 'of the 20,000 that are not due hardly any is looked at');

select * from finish();
rollback;
