begin;
select plan(7);

insert into loyalty.partner (name) values ('Зерно');
create temp table shop as select id from loyalty.partner where name = 'Зерно';
create temp table cashier as select * from people.add_person('{"id": 7009}');
insert into loyalty.staff (partner_id, person_id, role, added_by, added_at) select shop.id, cashier.id, 'cashier', 'test', core.now() from shop, cashier;
create temp table anna as select * from people.add_person('{"id": 7001, "language_code": "en"}');
create temp table boris as select * from people.add_person('{"id": 7002, "language_code": "en"}');
select people.attach_inviter(boris.id, anna.invite_code) from anna, boris;
create function pg_temp.buy(p_key text, p_person bigint, p_minor bigint default 1000) returns loyalty.purchase language sql as $$
  select p.* from shop, cashier, loyalty.purchase(p_key, shop.id, p_person, cashier.id, p_minor) p
$$;
create function pg_temp.told(p_user bigint, p_words text) returns bigint language sql as $$
  select count(*) from gateway.outbox o where o.bot_id = 'client' and o.chat_id = p_user and o.payload ->> 'text' like '%' || p_words || '%'
$$;
create function pg_temp.referral() returns setof text language sql as $$
  select concat_ws(' ', r.status, r.reason, r.inviter_points, r.friend_points) from loyalty.referral r order by r.person_id
$$;
select core.set_clock('2026-11-21 10:00+02');
select pg_temp.buy('1', id) from boris;
select results_eq('select pg_temp.referral()', $$values ('paid 100 50')$$, 'paid');
select is(ledger.balance((select id from anna)), 100::bigint, 'the inviter''s points');
select is(ledger.balance((select id from boris)), 50::bigint, 'the friend''s, a bill of 10 earns nothing');
select results_eq($$select t.key::text, t.kind, e.amount, e.expires_at from ledger.transfer t join ledger.entry e on e.transfer_id = t.id and e.amount > 0 where t.kind = 'referral' order by t.id$$,
  $$select 'referral:' || loyalty._telegram_hash(7002) || ':' || (select max(id) from loyalty.purchase) || ':' || s.side, 'referral', s.points, '2027-12-01 00:00+02'::timestamptz
    from (values (1, 'friend', 50::bigint), (2, 'inviter', 100)) s (n, side, points) order by s.n$$, 'under keys that do not tell who it was; they expire as all points');
select is(pg_temp.told(7001, 'Your friend made a first purchase: 100 points for you.'), 1::bigint, 'the inviter is told');
select is(pg_temp.told(7002, 'You came by an invitation and made your first purchase: 50 points for you.'), 1::bigint, 'the friend is told');
select pg_temp.buy('2', id) from boris;
select is(ledger.balance((select id from anna)), 100::bigint, 'a second purchase brings nothing');

select * from finish();
rollback;
