begin;
select plan(5);

create temp table anna as select * from people.add_person('{"id": 7001, "language_code": "en"}');
insert into loyalty.partner (name) values ('Till');
create temp table shop as select p.id from loyalty.partner p where p.name = 'Till';
select core.set_clock('2026-11-21 10:00+00');
create temp table olga as select * from people.add_person('{"id": 7004}');
select loyalty.add_staff(shop.id, olga.id, 'owner', 'test') from shop, olga;

create temp table rule as select loyalty.add_earn_rule(shop.id, 'visit', 'test', p_points => 5, p_valid_from => '2026-11-01 00:00+00') as id from shop;
select is(loyalty.stop_earn_rule(rule.id, 'person:' || olga.id), true, 'stopped') from rule, olga;
select is((select count(*) from anna, shop, loyalty.quote(anna.id, shop.id, 10000) q where q.rule = 'visit'), 0::bigint, 'it gives no more');
select is((select count(*) from anna, shop, loyalty.quote(anna.id, shop.id, 10000, '2026-11-20 10:00+00') q where q.rule = 'visit'), 1::bigint, 'what it gave stands');
select is(loyalty.stop_earn_rule(rule.id, 'test'), false, 'again, there is nothing to stop') from rule;
select is((select count(*) from core.audit a, rule where a.action = 'stop.earn_rule' and a.subject = 'earn_rule:' || rule.id), 1::bigint, 'one record');

select * from finish();
rollback;
