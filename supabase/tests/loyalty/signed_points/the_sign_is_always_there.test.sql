begin;
select plan(3);

select is(loyalty.signed_points(1500, 'en'), '+1,500', 'given');
select is(loyalty.signed_points(-1500, 'uk'), U&'\22121\00A0500', 'taken, with a true minus');
select is(loyalty.signed_points(0, 'en'), '0', 'nothing has none');

select * from finish();
rollback;
