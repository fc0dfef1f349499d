begin;
select plan(7);

select tests.open_till(7009);
create temp table anna as select * from people.add_person('{"id": 7001, "language_code": "en"}');
create temp table boris as select * from people.add_person('{"id": 7002, "language_code": "en"}');
select people.attach_inviter(boris.id, anna.invite_code) from anna, boris;
select core.set_clock('2026-11-21 10:00+02');
select tests.buy('1', id) from boris;
select results_eq('select tests.referrals()', $$values ('paid 100 50')$$, 'paid');
select is(ledger.balance((select id from anna)), 100::bigint, 'the inviter''s points');
select is(ledger.balance((select id from boris)), 50::bigint, 'the friend''s, a bill of 10 earns nothing');
select results_eq($$select t.key::text, t.kind, e.amount, e.expires_at from ledger.transfer t join ledger.entry e on e.transfer_id = t.id and e.amount > 0 where t.kind = 'referral' order by t.id$$,
  $$select 'referral:' || loyalty._telegram_hash(7002) || ':' || (select max(id) from loyalty.purchase) || ':' || s.side, 'referral', s.points, '2027-12-01 00:00+02'::timestamptz
    from (values (1, 'friend', 50::bigint), (2, 'inviter', 100)) s (n, side, points) order by s.n$$, 'under keys that do not tell who it was; they expire as all points');
select is(tests.times_told(7001, 'Your friend made a first purchase: 100 points for you.'), 1::bigint, 'the inviter is told');
select is(tests.times_told(7002, 'You came by an invitation and made your first purchase: 50 points for you.'), 1::bigint, 'the friend is told');
select tests.buy('2', id) from boris;
select is(ledger.balance((select id from anna)), 100::bigint, 'a second purchase brings nothing');

select * from finish();
rollback;
