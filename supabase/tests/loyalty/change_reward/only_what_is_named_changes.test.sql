begin;
select plan(6);

select core.set_clock('2026-11-20 12:00+02');
create temp table reward as select loyalty.add_reward(null, 'Coffee', 60, 'test', 'A cup', 3, 2) as id;
create temp table changed as select (loyalty.change_reward(reward.id, '{"price_points": 80, "per_person_limit": null}', 'person:9')).* from reward;
select results_eq($$select name, description, price_points, stock, per_person_limit from changed$$,
  $$values ('Coffee', 'A cup', 80::bigint, 3, null::integer)$$, 'what it returns');
select results_eq($$select * from loyalty.reward$$, $$select * from changed$$, 'is what is kept');
select is((select a.detail from core.audit a where a.action = 'change.reward' and a.actor = 'person:9'),
  '{"from": {"price_points": 60, "per_person_limit": 2}, "to": {"price_points": 80, "per_person_limit": null}}', 'before and after are on record');
select loyalty.change_reward(reward.id, '{"price_points": 80}', 'test') from reward;
select is((select count(*) from core.audit a where a.action = 'change.reward'), 1::bigint, 'as it is already, nothing changes');
select loyalty.change_reward(reward.id, '{"name": " Tea ", "description": null, "valid_to": "2026-12-01T00:00:00+02:00"}', 'test') from reward;
select results_eq($$select name, description, valid_to from loyalty.reward$$,
  $$values ('Tea', '', '2026-12-01 00:00+02'::timestamptz)$$, 'words and the end');
select is((select status from loyalty.reward), 'active', 'it stays in the catalogue');

select * from finish();
rollback;
