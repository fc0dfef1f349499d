begin;
select plan(3);

select throws_ok($$select core.set_setting('welcome_bonus', '1', 'person:7')$$, 'KP002', null, 'the key must exist');
select throws_ok($$select core.set_setting(null, '1', 'person:7')$$, 'KP002', null, 'null is no key');
select is_empty($$select * from core.setting_history$$, 'nothing is written');

select * from finish();
rollback;
