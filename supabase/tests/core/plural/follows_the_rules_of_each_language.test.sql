begin;
select plan(4);

select results_eq($$select core.plural('one|few|many', 'ru', n) from unnest(array[0, 1, 2, 3, 4, 5, 10, 11, 12, 14, 15, 20, 21, 22, 25, 101, 102, 111, 112, 114, 121, 1001, 1011]::bigint[]) n$$,
  array['many', 'one', 'few', 'few', 'few', 'many', 'many', 'many', 'many', 'many', 'many', 'many', 'one', 'few', 'many', 'one', 'few', 'many', 'many', 'many', 'one', 'one', 'many'],
  'Russian');
select is((select array_agg(core.plural('one|few|many', 'uk', n)) from generate_series(0, 1200) n),
  (select array_agg(core.plural('one|few|many', 'ru', n)) from generate_series(0, 1200) n), 'Ukrainian counts as Russian does');
select results_eq($$select core.plural('one|other', 'en', n) from unnest(array[0, 1, 2, 11, 21, 101]::bigint[]) n$$,
  array['other', 'one', 'other', 'other', 'other', 'other'], 'English');
select results_eq($$select core.plural('one|few|many', 'ru', n) from unnest(array[-1, -2, -5, -11, -21]::bigint[]) n$$,
  array['one', 'few', 'many', 'many', 'one'], 'below zero as above');

select * from finish();
rollback;
