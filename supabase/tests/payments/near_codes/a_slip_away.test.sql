begin;
select plan(6);

create function pg_temp.near(p_typed text) returns boolean language sql as $$
  select '71000001_1780394400' = any (payments.near_codes(p_typed))
$$;
select ok(pg_temp.near('71000001_1780394409'), 'another digit');
select ok(pg_temp.near('7100001_1780394400'), 'a digit short');
select ok(pg_temp.near('710000011_1780394400'), 'a digit more');
select ok(pg_temp.near('71000001_1780394040'), 'two digits swapped');
select ok(not pg_temp.near('71000002_1780394409'), 'two slips are too many');
select cmp_ok(cardinality(payments.near_codes('71000001_1780394400')), '<', 700, 'they can be looked up at once');

select * from finish();
rollback;
