begin;
select plan(2);

select tests.queue(chat) from generate_series(1, 200) chat;
select api.report_deliveries('client', (select jsonb_agg(jsonb_build_object('id', id, 'outcome', case when chat_id % 2 = 0 then 'sent' else 'dead' end,
  'error_code', case when chat_id % 2 = 1 then 403 end, 'error', case when chat_id % 2 = 1 then 'Forbidden' end)) from gateway.outbox));

select is((select count(*) from gateway.outbox where outcome = 'sent'), 100::bigint, 'half of them sent');
select is((select count(*) from gateway.chat where unreachable_at is not null), 100::bigint, 'the chats of the other half unreachable');

select * from finish();
rollback;
