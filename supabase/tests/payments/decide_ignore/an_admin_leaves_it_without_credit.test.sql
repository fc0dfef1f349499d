begin;
select plan(3);

select people.add_person('{"id": 71000001, "first_name": "Ann", "language_code": "en"}'), people.add_person('{"id": 71000002, "first_name": "Oleh", "language_code": "en"}');
select payments.receive('bmc', tests.bmc(1, 'pi_1', '7', null));
select payments.decide_ignore(p.id, 'person:1', 'a gift') from payments.payment p;
select results_eq('select p.status::text, p.reason, p.decided_by from payments.payment p', $$values ('ignored', 'a gift', 'person:1')$$, 'with the reason');
select results_eq('select a.action, a.detail ->> ''reason'' from core.audit a where a.subject like ''payment:%''', $$values ('ignore.payment', 'a gift')$$, 'audited');
select throws_ok($$select payments.decide_ignore(p.id, 'person:2', 'no') from payments.payment p$$, 'KP407', null, 'once');

select * from finish();
rollback;
