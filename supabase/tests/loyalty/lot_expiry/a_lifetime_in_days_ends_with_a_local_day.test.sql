begin;
select plan(6);

select is(loyalty.lot_expiry('2026-11-21 00:00+02', 10), '2026-12-02 00:00+02', 'ten more days, to the end of the tenth');
select is(loyalty.lot_expiry('2026-11-21 23:59:59+02', 10), '2026-12-02 00:00+02', 'whatever the hour');
select is(loyalty.lot_expiry('2028-02-28 12:00+02', 1), '2028-03-01 00:00+02', 'the 29th in a leap year');
select is(loyalty.lot_expiry('2027-02-28 12:00+02', 1), '2027-03-02 00:00+02', 'and the 1st of March in another');
select is(loyalty.lot_expiry('2026-03-28 12:00+02', 1), '2026-03-30 00:00+03', 'the day of 23 hours is a day');
select is(loyalty.lot_expiry('2026-10-24 12:00+03', 1), '2026-10-26 00:00+02', 'and so is that of 25');

select * from finish();
rollback;
