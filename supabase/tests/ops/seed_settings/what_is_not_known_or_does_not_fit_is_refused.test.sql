begin;
select plan(3);

select throws_ok($$select ops.seed_settings('{"welcome_bonus_amount": 5, "no_such_setting": 1}')$$, 'KP002', null, 'an unknown setting');
select throws_ok($$select ops.seed_settings('{"frontend_url": "https://a.example/", "welcome_bonus_amount": "5"}')$$, 'KP003', null, 'a value of another type');
select results_eq($$select core.setting_integer('welcome_bonus_amount'), core.setting_text('frontend_url')$$, $$values (100::bigint, '')$$, 'nothing of it is taken over');

select * from finish();
rollback;
