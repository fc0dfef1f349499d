begin;
select plan(8);

select core.set_clock('2026-11-20 22:30+00');
create temp table ivan as select * from people.add_person('{"id": 7001, "language_code": "ru"}');
create temp table application as select loyalty.apply(id, 'Зерно', 'кава', 'Київ', '+380501112233') as id from ivan;
create temp table approved as select loyalty.approve(id, 'admin') as id from application;
select results_eq($$select name, status, category, city, phone::text, terms_version, terms_accepted_at from loyalty.partner where id = (select id from approved)$$,
  $$values ('Зерно', 'active', 'кава', 'Київ', '+380501112233', 1, '2026-11-20 22:30+00'::timestamptz)$$, 'the partner');
select is((select count(*) from ledger.account where name = 'partner:' || (select id from approved)), 1::bigint, 'its account');
select results_eq($$select valid_from, earn_bp, payable_bp, fee_bp, set_by from loyalty.partner_rate where partner_id = (select id from approved)$$,
  $$values ('2026-11-21'::date, 500, 5000, 0, 'admin')$$, 'the default rates from today on, in Kyiv');
select is((loyalty.require_staff((select id from approved), (select id from ivan))).role, 'owner', 'its owner');
select results_eq($$select status, partner_id, decided_by from loyalty.application$$, $$select 'approved', id, 'admin' from approved$$, 'the application is decided');
select is((select subject from core.audit where action = 'approve.application'), (select 'application:' || id from application), 'and recorded');
select matches((select payload ->> 'text' from gateway.outbox where bot_id = 'partner' and chat_id = 7001), 'Заявка «Зерно» одобрена', 'the applicant is told');
select throws_ok($$select loyalty.approve(id, 'admin') from application$$, 'KP309', null, 'once');

select * from finish();
rollback;
