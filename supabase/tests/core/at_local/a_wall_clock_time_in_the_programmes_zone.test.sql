begin;
select plan(3);

select is(core.at_local('2026-07-01', '10:00'), '2026-07-01 07:00Z'::timestamptz, 'summer');
select is(core.at_local('2026-12-01', '10:00'), '2026-12-01 08:00Z'::timestamptz, 'winter');
select is(core.at_local('2026-12-01', '00:00'), '2026-11-30 22:00Z'::timestamptz, 'midnight');

select * from finish();
rollback;
