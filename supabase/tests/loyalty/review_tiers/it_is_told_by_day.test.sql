begin;
select plan(1);

create temp table anna as select * from people.add_person('{"id": 7001, "language_code": "en"}');
insert into loyalty.tier_period (person_id, tier_id, valid_from, reason) select id, 'silver', '2025-10-01', 'upgrade' from anna;
select core.set_clock('2026-11-01 00:05+02');
select loyalty.review_tiers();
select cmp_ok((select o.due_at - now() + core.now() from gateway.outbox o where o.chat_id = 7001), '>=', '2026-11-01 10:00+02'::timestamptz, 'not in the night');

select * from finish();
rollback;
