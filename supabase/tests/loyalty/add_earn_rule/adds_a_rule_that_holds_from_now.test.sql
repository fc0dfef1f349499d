begin;
select plan(3);

create temp table anna as select * from people.add_person('{"id": 7001, "language_code": "en"}');
insert into loyalty.partner (name) values ('Till');
create temp table shop as select p.id from loyalty.partner p where p.name = 'Till';
select core.set_clock('2026-11-21 10:00+00');
create temp table olga as select * from people.add_person('{"id": 7004}');
select loyalty.add_staff(shop.id, olga.id, 'owner', 'test') from shop, olga;

select isnt(loyalty.add_earn_rule(shop.id, 'visit', 'person:' || olga.id, 'Hello', p_points => 5), null, 'its number') from shop, olga;
select results_eq($$select r.partner_id, r.kind, r.name, r.points, r.min_bill_minor, r.valid_from, r.valid_to from loyalty.earn_rule r$$,
  $$select shop.id, 'visit', 'Hello', 5::bigint, 0::bigint, '2026-11-21 10:00+00'::timestamptz, null::timestamptz from shop$$, 'the rule');
select ok((select a.actor = 'person:' || olga.id and a.subject = 'earn_rule:' || r.id and (a.detail ->> 'points')::int = 5
  from core.audit a, olga, loyalty.earn_rule r where a.action = 'add.earn_rule'), 'who added it is on record');

select * from finish();
rollback;
