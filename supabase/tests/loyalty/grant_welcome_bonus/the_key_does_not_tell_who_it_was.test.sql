begin;
select plan(1);

create temp table anna as select * from people.add_person('{"id": 700123456}');
select loyalty.grant_welcome_bonus((select id from anna));
select is_empty($$select t.key, t.actor, t.metadata from ledger.transfer t where (t.key || t.actor || t.metadata) like '%700123456%'$$,
  'no number of Telegram''s stays in the ledger');

select * from finish();
rollback;
