begin;
select plan(3);

select is(core.setting_text('time_zone'), 'Europe/Kyiv', 'a text without its quotes');
select is(core.setting_text('card_code_lifetime_seconds'), '300', 'a number');
select is(core.setting_text('no_such_setting'), null, 'unknown');

select * from finish();
rollback;
