begin;
select plan(2);

select results_eq(
  $$select n.amount_minor, n.amount
    from unnest('{1000,1000.0,10.5,-3,0,"\"12\"","\"abc\"",null,[5],1e30}'::jsonb[]) with ordinality t (amount, i)
    cross join lateral payments.normalise_tribute(pg_catalog.jsonb_build_object('name', 'new_donation', 'created_at', 'x',
      'payload', pg_catalog.jsonb_build_object('amount', t.amount))) n order by t.i$$,
  $$values (1000::bigint, null::text), (1000, null), (null, null), (-3, null), (0, null), (12, null), (null, null), (null, null),
    (null, null), (null, null)$$);
select results_eq(
  $$select n.telegram_id from unnest('{555,"\"556\"",0,-5,1.5,null,[5],99999999999999999999}'::jsonb[]) with ordinality t (person, i)
    cross join lateral payments.normalise_tribute(pg_catalog.jsonb_build_object('name', 'new_donation', 'created_at', 'x',
      'payload', pg_catalog.jsonb_build_object('telegram_user_id', t.person))) n order by t.i$$,
  $$values (555::bigint), (556), (null), (null), (null), (null), (null), (null)$$);

select * from finish();
rollback;
