begin;
select plan(2);

select core.set_clock('2026-11-21 10:00+00');
select core.set_setting('welcome_bonus_amount', '250', 'person:7');
select is(core.setting_integer('welcome_bonus_amount'), 250::bigint, 'the new value counts at once');
select results_eq($$select old_value, value, actor, changed_at from core.setting_history where key = 'welcome_bonus_amount'$$,
  $$values ('100'::jsonb, '250'::jsonb, 'person:7', '2026-11-21 10:00+00'::timestamptz)$$, 'the history holds both values');

select * from finish();
rollback;
