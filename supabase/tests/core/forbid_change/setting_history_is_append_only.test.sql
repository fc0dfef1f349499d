begin;
select plan(5);

select core.set_setting('welcome_bonus_amount', '250', 'person:7');
select throws_ok($$update core.setting_history set actor = 'nobody'$$, 'KP004', null, 'no update');
select throws_ok($$delete from core.setting_history$$, 'KP004', null, 'no delete');
select throws_ok($$truncate core.setting_history$$, 'KP004', null, 'no truncate');
select throws_ok($$delete from core.setting_history where false$$, 'KP004', null, 'not even of nothing');
select results_eq($$select value, actor from core.setting_history$$, $$values ('250'::jsonb, 'person:7')$$, 'the record stands');

select * from finish();
rollback;
