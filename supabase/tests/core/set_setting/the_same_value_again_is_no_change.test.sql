begin;
select plan(1);

select core.set_setting('welcome_bonus_amount', '100', 'person:7');
select is_empty($$select * from core.setting_history where key = 'welcome_bonus_amount'$$, 'nothing is written');

select * from finish();
rollback;
