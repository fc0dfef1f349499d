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
create function pg_temp.referral() returns setof text language sql as $$
  select concat_ws(' ', r.status, r.reason, r.inviter_points, r.friend_points) from loyalty.referral r order by r.person_id
$$;
select core.set_setting('admin_chat_id', '"500"', 'test');
select core.set_setting('admin_locale', '"en"', 'test');
select core.set_setting('flag_referrals_per_day', '1', 'test');
create temp table clara as select * from people.add_person('{"id": 7003}');
select people.attach_inviter(clara.id, anna.invite_code) from anna, clara;
select core.set_clock('2026-11-21 23:50+02');
select pg_temp.buy('1', id) from boris;
select is_empty('select * from loyalty.flag', 'one a day is what the setting allows');
select pg_temp.buy('2', id) from clara;
select results_eq('select pg_temp.referral()', $$values ('paid 100 50'), ('held 100 50')$$, 'the second is held');
select results_eq($$select kind, person_id, referral_id, purchase_id, status, detail ->> 'referrals' from loyalty.flag$$,
  $$select 'referral_burst', anna.id, clara.id, null::bigint, 'open', '2' from anna, clara$$, 'the flag is about the inviter');
select is(ledger.balance((select id from clara)), 0::bigint, 'nothing has arrived');
select is((select sum(amount_left) from ledger.hold where status = 'open'), 150::numeric, 'both parts are put aside');
select is((select count(*) from gateway.outbox where chat_id = 7003 and payload ->> 'text' like '%invit%'), 0::bigint, 'and nobody is told');
select ok((select payload ->> 'text' like '%too many invited in a day%' from gateway.outbox where bot_id = 'admin' and chat_id = 500), 'but the admin');

select * from finish();
rollback;
