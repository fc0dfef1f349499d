begin;
select plan(4);

select core.set_clock('2026-10-01 12:00+00');
create temp table person as
select v.name, p.id from unnest('{a,b,c}'::text[]) with ordinality v (name, n), lateral people.add_person(jsonb_build_object('id', 7000 + v.n, 'first_name', v.name, 'language_code', 'en')) p;
create function pg_temp.give(p_name text, p_key text, p_points bigint, p_expires timestamptz) returns void language sql as $$
  select from ledger.post_one('test:' || p_key, 'adjustment', ledger.account_id('programme:bonuses'),
    ledger.open_wallet((select id from person where name = p_name)), p_points, 'test', p_expires)
$$;
create function pg_temp.spend(p_name text, p_key text, p_points bigint) returns void language sql as $$
  select from ledger.post_one('test:' || p_key, 'adjustment', ledger.open_wallet((select id from person where name = p_name)),
    ledger.account_id('programme:bonuses'), p_points, 'test')
$$;

update people.person set registered_at = core.now(), name = first_name;
select pg_temp.give(name, name, 20, '2026-12-01 00:00+02') from person order by id;
select core.set_clock('2026-11-01 09:59+02');
select is(loyalty.send_reminders(), 0::bigint, 'before 10 nobody is reminded');
select core.set_clock('2026-11-01 20:00+02');
select is(loyalty.send_reminders(), 0::bigint, 'nor from 20 on');
select core.set_clock('2026-11-02 10:00+02');
select results_eq('select loyalty.send_reminders(2) from generate_series(1, 3)', array[2, 1, 0]::bigint[], 'in between, a batch at a time');
select results_eq('select people, status, calls from loyalty.run', $$values (3::bigint, 'done', 2)$$, 'once a day');

select * from finish();
rollback;
