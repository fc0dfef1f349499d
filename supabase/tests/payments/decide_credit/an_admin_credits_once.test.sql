begin;
select plan(9);

select people.add_person('{"id": 71000001, "first_name": "Ann", "language_code": "en"}'), people.add_person('{"id": 71000002, "first_name": "Oleh", "language_code": "en"}');
create temp table ann as select * from payments.open_pending(tests.person(71000001), 'bmc', 1000, 'USD');
select payments.receive('bmc', tests.bmc(1, 'pi_1', '7', null));
select throws_ok($$select payments.decide_credit(p.id, tests.person(71000002), (select id from ann), 'person:1') from payments.payment p$$, 'KP409', null, 'a code of another is refused');
select throws_ok($$select payments.decide_credit(p.id, -1, null, 'person:1') from payments.payment p$$, 'KP405', null, 'nobody cannot be credited');
select throws_ok($$select payments.decide_credit(p.id, tests.person(71000001), null, null) from payments.payment p$$, 'KP413', null, 'somebody decides');
select is((payments.decide_credit(p.id, tests.person(71000001), (select id from ann), 'person:1')).status::text, 'matched', 'to Ann and her code') from payments.payment p;
select throws_like($$select payments.decide_credit(p.id, tests.person(71000002), null, 'person:2') from payments.payment p$$, '%payment_decided%', 'another admin is too late');
select throws_ok($$select payments.decide_credit(-1, tests.person(71000002), null, 'person:2')$$, 'KP406', null, 'there is no such payment');
select results_eq('select q.status::text, q.paid_minor, p.matched_by, p.decided_by, ledger.balance(q.user_id) from payments.pending_payments q, payments.payment p',
  $$values ('paid_partial', 700::bigint, 'admin', 'person:1', 700::bigint)$$, 'it counts towards the code');
select results_eq('select a.actor, a.action, a.detail ->> ''person_id'' from core.audit a where a.subject like ''payment:%''',
  $$select 'person:1', 'credit.payment', tests.person(71000001)::text$$, 'it is audited');
select results_eq('select s.supporter_key, s.person_id from payments.supporter s', $$select '77', tests.person(71000001)$$, 'the payer is known from then on');

select * from finish();
rollback;
