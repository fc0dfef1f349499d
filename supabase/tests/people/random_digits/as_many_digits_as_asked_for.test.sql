begin;
select plan(4);

create temp table drawn as select people.random_digits(6) as code from generate_series(1, 5000);
select is_empty($$select code from drawn where code !~ '^[0-9]{6}$'$$, 'six digits, zeros in front included');
select is((select count(distinct left(code, 1)) from drawn), 10::bigint, 'every first digit occurs');
select cmp_ok((select count(distinct code) from drawn), '>', 4900::bigint, 'they are spread');
select is((select array_agg(length(people.random_digits(n)) order by n) from generate_series(1, 9) n), array[1, 2, 3, 4, 5, 6, 7, 8, 9], 'any length up to 9');

select * from finish();
rollback;
