begin;
select plan(6);

select is(core.at_local('2027-03-28', '02:59:59'), '2027-03-28 00:59:59Z'::timestamptz, 'before');
select throws_ok($$select core.at_local('2027-03-28', '03:00')$$, 'KP005');
select throws_ok($$select core.at_local('2027-03-28', '03:59:59')$$, 'KP005');
select is(core.at_local('2027-03-28', '04:00'), '2027-03-28 01:00Z'::timestamptz, 'after');
select core.set_setting('time_zone', '"Asia/Beirut"', 'test');
select throws_ok($$select core.at_local('2026-03-29', '00:30')$$, 'KP005', null, 'a zone that skips its midnight');
select is(core.at_local('2026-03-29', '01:00'), '2026-03-28 22:00Z'::timestamptz, 'whose day begins at one');

select * from finish();
rollback;
