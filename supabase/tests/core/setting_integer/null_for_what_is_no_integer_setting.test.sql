begin;
select plan(3);

select is(core.setting_integer('no_such_setting'), null, 'unknown');
select is(core.setting_integer('time_zone'), null, 'a text');
select is(core.setting_integer('card_code_lifetime_seconds'), 300::bigint, 'an integer');

select * from finish();
rollback;
