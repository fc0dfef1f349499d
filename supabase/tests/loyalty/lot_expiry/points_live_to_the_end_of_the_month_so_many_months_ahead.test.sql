begin;
select plan(6);

select is(loyalty.lot_expiry('2026-11-21 12:00+02'), '2027-12-01 00:00+02', 'twelve months after November is November');
select is(loyalty.lot_expiry('2026-11-30 23:59:59+02'), '2027-12-01 00:00+02', 'the last second of the month');
select is(loyalty.lot_expiry('2026-11-30 22:00+00'), '2028-01-01 00:00+02', 'in Kyiv it is December already');
select core.set_setting('points_lifetime_months', '1', 'test');
select is(loyalty.lot_expiry('2028-01-31 12:00+02'), '2028-03-01 00:00+02', 'through the whole of a leap February');
select is(loyalty.lot_expiry('2026-03-01 00:00+02'), '2026-05-01 00:00+03', 'midnight of summer time');
select is(loyalty.lot_expiry('2026-12-31 12:00+02'), '2027-02-01 00:00+02', 'over the turn of the year');

select * from finish();
rollback;
