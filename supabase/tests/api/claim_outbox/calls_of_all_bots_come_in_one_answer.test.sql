begin;
select plan(2);

select tests.queue(1, 9, 'bulk', 'client');
select tests.queue(2, 5, 'notice', 'partner');
select tests.queue(3, 0, 'answer', 'admin');
create temp table claim as select api.claim_outbox(100) as got;

select is((select string_agg((d ->> 'bot') || ' ' || (d ->> 'method') || ' ' || (d #>> '{payload,text}'), ', ') from claim, jsonb_array_elements(got -> 'deliveries') d),
  'admin sendMessage answer, partner sendMessage notice, client sendMessage bulk', 'what is most urgent first, whoever''s it is');
select is((select array_agg((d ->> 'id')::bigint order by d ->> 'id') from claim, jsonb_array_elements(got -> 'deliveries') d),
  (select array_agg(id order by id::text) from gateway.outbox), 'with the numbers they are reported by');

select * from finish();
rollback;
