begin;
select plan(5);

select is(core.at_local('2026-10-25', '03:30'), '2026-10-25 00:30Z'::timestamptz, 'still summer time');
select is(core.at_local('2026-10-25', '03:00'), '2026-10-25 00:00Z'::timestamptz, 'at its beginning');
select is(core.at_local('2026-10-25', '02:59'), '2026-10-24 23:59Z'::timestamptz, 'a minute before');
select is(core.at_local('2026-10-25', '04:00'), '2026-10-25 02:00Z'::timestamptz, 'after both');
select core.set_setting('time_zone', '"Australia/Lord_Howe"', 'test');
select is(core.at_local('2026-04-05', '01:45'), '2026-04-04 14:45Z'::timestamptz, 'also where the clock moves half an hour');

select * from finish();
rollback;
