begin;
select plan(2);

create temp table p as select (people.add_person('{"id": 7001}')).id;
insert into gateway.inbox (bot_id, update_id, kind) values ('client', 1, 'message');
insert into gateway.outbox (bot_id, chat_id, method, payload, due_at, outcome, finished_at) values ('client', 7001, 'sendMessage', '{}', now(), 'sent', now());
select people.issue_card_code(id) from p;
select loyalty.grant_welcome_bonus(id) from p;
select is(ops.prune(), '{"inbox": 0, "outbox": 0, "step_log": 0}'::jsonb, 'nothing goes');
select results_eq($$select (select count(*) from gateway.inbox), (select count(*) from gateway.outbox), (select count(*) from people.card_code), (select count(*) from ledger.entry)$$,
  $$values (1::bigint, 1::bigint, 1::bigint, 2::bigint)$$, 'all is there, the ledger above all');

select * from finish();
rollback;
