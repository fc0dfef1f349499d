begin;
select plan(6);

select throws_ok(format('select core.set_setting(%L, %L, ''person:7'')', s.key, s.value), 'KP003', null, format('%s is not %s', s.key, s.value))
from (values ('point_value_minor', '0'), ('welcome_bonus_amount', '-1'), ('default_earn_bp', '5001'), ('earn_rounding', '"up"'),
  ('time_zone', '"Europe/Kief"')) s (key, value);
select lives_ok($$select core.set_setting('earn_rounding', '"nearest"', 'person:7')$$, 'what it may be, it becomes');

select * from finish();
rollback;
