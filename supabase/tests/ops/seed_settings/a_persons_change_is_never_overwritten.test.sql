begin;
select plan(3);

select ops.seed_settings('{"welcome_bonus_amount": 100}');
select core.set_setting('welcome_bonus_amount', '60', 'person:7');
select ops.seed_settings('{"welcome_bonus_amount": 100}');
select is(core.setting_integer('welcome_bonus_amount'), 60::bigint, 'what a person decided stands');
select core.set_setting('welcome_bonus_amount', '100', 'person:7');
select ops.seed_settings('{"welcome_bonus_amount": 300}');
select is(core.setting_integer('welcome_bonus_amount'), 100::bigint, 'also when it is the default again');
select results_eq($$select actor from core.setting_history where key = 'welcome_bonus_amount'$$, array['person:7', 'person:7'], 'the environment changed nothing');

select * from finish();
rollback;
