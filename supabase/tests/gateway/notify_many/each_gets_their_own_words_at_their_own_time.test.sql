begin;
select plan(3);

create temp table person as
select v.name, p.id from (values (7001, 'anna', 'en'), (7002, 'bohdan', 'uk')) v (telegram_id, name, language),
  lateral people.add_person(jsonb_build_object('id', v.telegram_id, 'first_name', v.name, 'language_code', v.language)) p;
select is(gateway.notify_many(array(select id from person order by name), 'client', 'bonuses', 'loyalty.expired',
  array['{"points": 1}', '{"points": 2}']::jsonb[], array['2030-01-01 10:00+00', null]::timestamptz[]), 2::bigint, 'both are queued');
select results_eq($$select chat_id, payload ->> 'text', priority::integer from gateway.outbox order by id$$,
  $$values (7001::bigint, core.text('loyalty.expired', 'en', '{"points": 1}'), 9), (7002, core.text('loyalty.expired', 'uk', '{"points": 2}'), 9)$$,
  'in their language, as bulk mail');
select results_eq($$select due_at > now() + interval '1 day' from gateway.outbox order by id$$, $$values (true), (false)$$,
  'at the moment given, or now');

select * from finish();
rollback;
