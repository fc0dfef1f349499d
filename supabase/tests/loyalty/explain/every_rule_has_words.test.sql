begin;
select plan(1);

create temp table anna as select * from people.add_person('{"id": 7001, "language_code": "en"}');
insert into loyalty.partner (name) values ('Till');
create temp table shop as select p.id from loyalty.partner p where p.name = 'Till';
select core.set_clock('2026-11-21 10:00+00');
select is_empty($$
  select r.rule, l.locale from unnest(array['base', 'category', 'tier', 'factor', 'visit', 'nth_visit', 'first_purchase', 'rule_cap', 'daily_cap',
      'payable_share', 'payable_tier', 'payable_balance', 'payable_minimum', 'payable_maximum']) r (rule), unnest(array['ru', 'uk', 'en']) l (locale)
  where loyalty._explain_line(jsonb_build_object('rule', r.rule, 'points', -5, 'detail', '{"rate_bp": 500, "paid_minor": 100, "kind": "visit", "name": null,
    "tier": "silver", "factor_percent": 110, "visit": 3, "every_n": 3, "cap_points": 5, "earned_before": 1, "payable_bp": 5000, "payable_extra_bp": 1000,
    "bill_minor": 100, "balance": 4, "minimum": 10}'::jsonb), l.locale) ~ '[{}]'
$$, 'and every parameter of them is filled in');

select * from finish();
rollback;
