begin;
select plan(6);

create temp table ivan as select * from people.add_person('{"id": 7001, "language_code": "en"}');
create temp table application as select loyalty.apply(id, 'Зерно', 'кава', 'Київ', '+380501112233') as id from ivan;
select loyalty.reject(id, 'admin', 'no <shop> at this address') from application;
select matches((select payload ->> 'text' from gateway.outbox where bot_id = 'partner' and chat_id = 7001),
  'The reason: no &lt;shop&gt; at this address', 'the applicant reads it');
select results_eq($$select status, reason, decided_by, partner_id from loyalty.application$$,
  $$values ('rejected', 'no <shop> at this address', 'admin', null::bigint)$$, 'it is kept');
select is((select detail ->> 'reason' from core.audit where action = 'reject.application'), 'no <shop> at this address', 'and recorded');
select throws_ok($$select loyalty.approve(id, 'admin') from application$$, 'KP309', null, 'what is rejected is not approved');
select throws_ok($$select loyalty.reject(999999999999, 'admin', 'x')$$, 'KP309', null, 'no such application');
select is_empty($$select * from loyalty.partner$$, 'no partner came of it');

select * from finish();
rollback;
