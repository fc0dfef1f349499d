begin;
select plan(16);

select core.set_clock('2026-11-20 12:00+02');
create temp table person as
select v.name, p.id from unnest('{anna,bob,cat,dan}'::text[]) with ordinality v (name, n),
  lateral people.add_person(jsonb_build_object('id', 7000 + v.n, 'first_name', v.name, 'language_code', case when v.n > 2 then 'uk' else 'en' end)) p;
create function pg_temp.who(p_segment jsonb) returns text language sql as $$
  select coalesce(string_agg(p.name, ' ' order by p.name), '-') from outreach.audience(jsonb_populate_record(null::outreach.segment, p_segment)) a
    join person p on p.id = a.person_id
$$;
create function pg_temp.buy(p_name text, p_partner text, p_day date, p_refunded bigint default 0) returns void language sql as $$
  insert into loyalty.purchase (key, partner_id, person_id, cashier_id, bill_minor, points_spent, points_earned, explanation, at, local_day, recorded_at, refunded_minor)
  select p_name || p_partner || p_day, (select id from loyalty.partner where name = p_partner), p.id, p.id, 100, 0, 0, '[]', p_day, p_day, p_day, p_refunded
  from person p where p.name = p_name
$$;
insert into loyalty.partner (name) values ('Tea'), ('Cake');
insert into loyalty.membership (person_id, partner_id, joined_at)
select p.id, t.id, core.now() from person p, loyalty.partner t where (p.name, t.name) in (('anna', 'Tea'), ('cat', 'Tea'), ('bob', 'Cake'));
select pg_temp.buy('anna', 'Tea', '2026-11-10'), pg_temp.buy('cat', 'Tea', '2026-10-01'), pg_temp.buy('cat', 'Cake', '2026-11-15'),
  pg_temp.buy('bob', 'Cake', '2026-09-01'), pg_temp.buy('bob', 'Cake', '2026-11-01', 100);
select ledger.open_wallet(p.id) from person p where p.name in ('anna', 'cat');
select ledger.post_one('t', 'adjustment', ledger.account_id('programme:bonuses'), (select a.id from ledger.account a join person p on p.id = a.person_id where p.name = 'anna'), 50, 'test');
insert into loyalty.tier_period (person_id, tier_id, valid_from, reason) select p.id, 'gold', core.now(), 'manual' from person p where p.name = 'dan';
select people.add_tag(p.id, '#Test', 'test') from person p where p.name in ('bob', 'dan');

select is(pg_temp.who('{}'), 'anna bob cat dan', 'nothing is asked: everybody');
select is(pg_temp.who('{"locale": "uk"}'), 'cat dan', 'language');
select is(pg_temp.who(jsonb_build_object('partner_id', (select id from loyalty.partner where name = 'Tea'))), 'anna cat', 'clients of a partner');
select is(pg_temp.who('{"tier_id": "gold"}'), 'dan', 'level');
select is(pg_temp.who('{"tier_id": "bronze"}'), 'anna bob cat', 'whoever never rose is on the lowest');
select is(pg_temp.who('{"tag": "test"}'), 'bob dan', 'tag: the test group');
select is(pg_temp.who('{"balance_from": 1}'), 'anna', 'balance from');
select is(pg_temp.who('{"balance_to": 0}'), 'bob cat dan', 'balance to; without a wallet it is 0');
select is(pg_temp.who('{"balance_from": 50, "balance_to": 50}'), 'anna', 'both bounds count in');
select is(pg_temp.who('{"visited_from": "2026-11-10"}'), 'anna cat', 'last visit on or after a day');
select is(pg_temp.who('{"visited_before": "2026-11-10"}'), 'bob', 'last visit before it: a refunded purchase is none, and who never came has none');
select is(pg_temp.who('{"visited_from": "2026-11-10", "visited_before": "2026-11-11"}'), 'anna', 'one day');
select is(pg_temp.who(jsonb_build_object('visited_before', '2026-11-01', 'partner_id', (select id from loyalty.partner where name = 'Tea'))), 'cat',
  'at the partner that is named');
select is(pg_temp.who('{"locale": "uk", "tag": "test", "tier_id": "gold"}'), 'dan', 'all at once');
select is(pg_temp.who('{"locale": "en", "tag": "test", "tier_id": "gold"}'), '-', 'or nobody');
select is(outreach.audience_size(jsonb_populate_record(null::outreach.segment, '{"tag": "test"}')), row(2::bigint, 0::bigint), 'and counted');

select * from finish();
rollback;
