begin;
select plan(9);

select throws_ok(format('select core.set_setting(''welcome_bonus_amount'', %L, ''person:7'')', v), 'KP003', null, 'an integer is not ' || coalesce(v, 'null'))
from unnest(array['"100"', '1.5', 'true', 'null', '{}', '12345678901234567890', null]) v;
select throws_ok($$select core.set_setting('frontend_url', '5', 'person:7')$$, 'KP003', null, 'a text is not 5');
select results_eq($$select value, (select count(*) from core.setting_history) from core.setting where key = 'welcome_bonus_amount'$$,
  $$values ('100'::jsonb, 0::bigint)$$, 'the value and the history are as before');

select * from finish();
rollback;
