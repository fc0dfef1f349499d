begin;
select plan(3);

create temp table drawn as select core.random_code(13) as code from generate_series(1, 2000);
select is_empty($$select code from drawn where code !~ '^[2-9A-HJ-NP-Z]{13}$'$$, 'no 0, O, 1, I');
select is((select count(distinct substr(code, i, 1)) from drawn, generate_series(1, 13) i), 32::bigint, 'all 32 other letters and digits occur');
select is((select min(n) from (select count(distinct substr(code, i, 1)) as n from drawn, generate_series(1, 13) i group by i) p), 32::bigint,
  'at each of the 13 places');

select * from finish();
rollback;
