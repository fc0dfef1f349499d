begin;
select plan(2);

create temp table drawn as select core.random_code(8) as code from generate_series(1, 5000);
select is((select count(distinct code) from drawn), 5000::bigint, '5000 draws, 5000 codes');
select is((select array_agg(length(core.random_code(n))) from unnest(array[1, 6, 8, 13, 20]) n), array[1, 6, 8, 13, 13], 'as long as asked, at most 13');

select * from finish();
rollback;
