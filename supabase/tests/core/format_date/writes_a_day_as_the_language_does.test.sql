begin;
select plan(1);

select results_eq($$select core.format_date('2026-03-05', l) from unnest(array['ru', 'uk', 'en']) l$$,
  array['05.03.2026', '05.03.2026', '5 Mar 2026'], 'three languages');

select * from finish();
rollback;
