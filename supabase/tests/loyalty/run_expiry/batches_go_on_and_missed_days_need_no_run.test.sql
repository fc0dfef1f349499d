begin;
select plan(5);

select core.set_clock('2026-10-01 12:00+00');
create temp table person as
select v.name, p.id from unnest('{a,b,c,d,e}'::text[]) with ordinality v (name, n), lateral people.add_person(jsonb_build_object('id', 7000 + v.n, 'first_name', v.name, 'language_code', 'en')) p;
create function pg_temp.give(p_name text, p_key text, p_points bigint, p_expires timestamptz) returns void language sql as $$
  select from ledger.post_one('test:' || p_key, 'adjustment', ledger.account_id('programme:bonuses'),
    ledger.open_wallet((select id from person where name = p_name)), p_points, 'test', p_expires)
$$;
create function pg_temp.spend(p_name text, p_key text, p_points bigint) returns void language sql as $$
  select from ledger.post_one('test:' || p_key, 'adjustment', ledger.open_wallet((select id from person where name = p_name)),
    ledger.account_id('programme:bonuses'), p_points, 'test')
$$;

select pg_temp.give(name, name, 10, '2026-12-01 00:00+02') from person order by id;
select core.set_clock('2026-12-04 12:00+02');
select is(loyalty.run_expiry(2), 2::bigint, 'the first two wallets');
select results_eq('select period, status, people, points from loyalty.run', $$values ('2026-12-04'::date, 'running', 2::bigint, 20::bigint)$$, 'the run is under way');
select is((select loyalty.run_expiry(2) + loyalty.run_expiry(2) + loyalty.run_expiry(2)), 3::bigint, 'the rest');
select results_eq('select period, status, people, points from loyalty.run', $$values ('2026-12-04'::date, 'done', 5::bigint, 50::bigint)$$,
  'one run suffices for three days that were missed');
select is((select count(*) from gateway.outbox), 5::bigint, 'each is told once');

select * from finish();
rollback;
