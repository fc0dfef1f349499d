begin;
select plan(4);

select is(core.setting_boolean('no_such_setting'), null, 'unknown');
select is(core.setting_boolean('time_zone'), null, 'a text');
select is(core.setting_boolean('restore_spent_points'), true, 'yes');
select core.set_setting('restore_spent_points', 'false', 'test');
select is(core.setting_boolean('restore_spent_points'), false, 'no');

select * from finish();
rollback;
