begin;
select plan(9);

select is(flows.set_value('default_earn_bp', '750', 'ru'), U&'7,5\00A0%', 'basis points are percent');
select is(flows.set_value('default_earn_bp', '500', 'en'), '5%', 'whole ones without a fraction');
select is(flows.set_value('default_earn_bp', '5', 'en'), '0.05%', 'and parts of one');
select is(flows.set_value('point_value_minor', '150', 'uk'), U&'1,50\00A0₴', 'minor units are money');
select is(flows.set_value('points_lifetime_months', '12', 'uk'), '12 місяців', 'a number has its word');
select is(flows.set_value('restore_spent_points', 'true', 'en'), 'Yes', 'yes or no');
select is(flows.set_value('earn_rounding', '"nearest"', 'ru'), 'К ближайшему целому', 'a choice by its word');
select is(flows.set_value('notice_from_hours', '9', 'en'), '9:00', 'an hour of the day');
select is(flows.set_value('time_zone', '"Europe/Kyiv"', 'en'), 'Europe/Kyiv', 'a name as it is');

select * from finish();
rollback;
