begin;
select plan(2);

select ops.seed_settings('{"welcome_bonus_amount": 150}');
select is(core.setting_integer('welcome_bonus_amount'), 150::bigint, 'seeded');
select ops.seed_settings('{"welcome_bonus_amount": 200}');
select is(core.setting_integer('welcome_bonus_amount'), 150::bigint, 'and left alone');

select * from finish();
rollback;
