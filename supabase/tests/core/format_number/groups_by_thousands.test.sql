begin;
select plan(2);

select results_eq($$select core.format_number(n, 'en') from unnest(array['0', '7', '999', '1000', '-1234567', '9007199254740991']::jsonb[]) n$$,
  array['0', '7', '999', '1,000', '-1,234,567', '9,007,199,254,740,991'], 'English');
select results_eq($$select core.format_number(n, l) from unnest(array['ru', 'uk']) l, unnest(array['999', '-1000']::jsonb[]) n$$,
  array['999', U&'-1\00A0000', '999', U&'-1\00A0000'], 'Russian and Ukrainian');

select * from finish();
rollback;
