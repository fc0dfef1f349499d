begin;
select plan(5);

select core.set_clock('2026-11-21 10:00+00');
create temp table person as select v.name, p.id from (values (7001, 'anna'), (7002, 'vera'), (7003, 'oleh')) v (n, name),
  lateral people.add_person(jsonb_build_object('id', v.n, 'first_name', v.name, 'language_code', 'en')) p;
create function pg_temp.who(p_name text) returns bigint language sql as 'select id from person where name = p_name';
with shop as (insert into loyalty.partner (name) values ('Zerno') returning id)
insert into loyalty.staff (partner_id, person_id, role, added_by, added_at) select id, pg_temp.who('vera'), 'cashier', 'test', core.now() from shop;
create function pg_temp.shop() returns bigint language sql as $$select partner_id from loyalty.staff where person_id = pg_temp.who('vera')$$;
select ledger.post_one('test:give', 'adjustment', ledger.account_id('programme:bonuses'), ledger.open_wallet(pg_temp.who('anna')), 100, 'test');
create function pg_temp.anna() returns bigint language sql volatile as $$select ledger.balance(pg_temp.who('anna'))$$;

create temp table code as select * from loyalty.open_spend_code(pg_temp.who('anna'), 60);
select matches((select code from code), '^[0-9]{6}$', 'six digits');
select results_eq('select method, status, points, partner_id, expires_at from code',
  $$values ('code', 'ready', 60::bigint, null::bigint, '2026-11-21 10:05+00'::timestamptz)$$, 'valid for five minutes, anywhere');
select is(pg_temp.anna(), 40::bigint, 'the points are put aside');
select results_eq('select h.amount_left, h.due_at, h.when_due from ledger.hold h join code on h.id = code.hold_id',
  $$values (60::bigint, '2026-11-21 10:05+00'::timestamptz, 'release')$$, 'until the code expires');
select is_empty('select * from ledger.verify()', 'the ledger is sound');

select * from finish();
rollback;
