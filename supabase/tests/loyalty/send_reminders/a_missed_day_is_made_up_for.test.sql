begin;
select plan(3);

select core.set_clock('2026-10-01 12:00+00');
create temp table person as
select v.name, p.id from unnest('{anna}'::text[]) with ordinality v (name, n), lateral people.add_person(jsonb_build_object('id', 7000 + v.n, 'first_name', v.name, 'language_code', 'en')) p;
create function pg_temp.give(p_name text, p_key text, p_points bigint, p_expires timestamptz) returns void language sql as $$
  select from ledger.post_one('test:' || p_key, 'adjustment', ledger.account_id('programme:bonuses'),
    ledger.open_wallet((select id from person where name = p_name)), p_points, 'test', p_expires)
$$;
create function pg_temp.spend(p_name text, p_key text, p_points bigint) returns void language sql as $$
  select from ledger.post_one('test:' || p_key, 'adjustment', ledger.open_wallet((select id from person where name = p_name)),
    ledger.account_id('programme:bonuses'), p_points, 'test')
$$;

update people.person set registered_at = core.now(), name = first_name;
select pg_temp.give('anna', '1', 20, '2026-12-01 00:00+02'), pg_temp.give('anna', '2', 20, '2026-11-10 00:00+02');
select core.set_clock('2026-11-03 12:00+02');
select loyalty.send_reminders();
select results_eq('select kind, period from loyalty.reminder order by kind', $$values ('expiry_30', '2026-12-01'::date), ('expiry_7', '2026-11-10')$$,
  'a day or two late is better than never');
select pg_temp.give('anna', '3', 20, '2026-12-15 00:00+02');
select core.set_clock('2026-11-18 12:00+02');
select loyalty.send_reminders();
select is((select count(*) from loyalty.reminder where period = '2026-12-15'), 0::bigint, 'three days late is too late');
select is((select count(*) from gateway.outbox), 2::bigint, 'two messages in all');

select * from finish();
rollback;
