begin;
select plan(2);

select core.set_setting('points_lifetime_months', '0', 'test');
select is(loyalty.lot_expiry('2026-11-21 12:00+02'), null, 'no expiry');
select is(loyalty.lot_expiry('2026-11-21 12:00+02', 1), '2026-11-23 00:00+02', 'a lifetime in days goes before the setting');

select * from finish();
rollback;
