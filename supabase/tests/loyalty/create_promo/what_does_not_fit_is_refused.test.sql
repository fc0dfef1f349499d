begin;
select plan(11);

insert into loyalty.partner (name) values ('Зерно');
create temp table shop as select id from loyalty.partner;
create temp table cashier as select * from people.add_person('{"id": 7002}');
select loyalty.add_staff((select id from shop), (select id from cashier), 'cashier', 'admin');
select core.set_clock('2026-11-21 12:00+02');
create function pg_temp.create_promo(p_from date, p_to date, p_title text default 'T', p_text text default 'Text', p_actor text default 'admin')
returns bigint language sql as $$ select loyalty.create_promo((select id from shop), p_title, p_text, p_from, p_to, p_actor) $$;

select throws_ok($$select pg_temp.create_promo('2026-12-02', '2026-12-01')$$, 'KP390', null, 'it ends before it starts');
select throws_ok($$select pg_temp.create_promo('2026-11-01', '2026-11-20')$$, 'KP390', null, 'it ended yesterday');
select throws_ok($$select pg_temp.create_promo(null, null)$$, 'KP390', null, 'it never ends');
select throws_ok($$select pg_temp.create_promo(null, '2026-12-01', repeat('x', 81))$$, 'KP391', null, 'a long title');
select throws_ok($$select pg_temp.create_promo(null, '2026-12-01', '')$$, 'KP391', null, 'no title');
select throws_ok($$select pg_temp.create_promo(null, '2026-12-01', 'T', repeat('x', 701))$$, 'KP391', null, 'a long text');
select throws_ok($$select pg_temp.create_promo(null, '2026-12-01', 'T', repeat('🎁', 351))$$, 'KP391', null, 'an emoji counts twice');
select throws_ok($$select pg_temp.create_promo(null, '2026-12-01', 'T', null)$$, 'KP391', null, 'no text');
select throws_ok($$select pg_temp.create_promo(null, '2026-12-01', 'T', 'Text', 'person:' || (select id from cashier))$$, 'KP304', null, 'a cashier');
select is_empty($$select * from loyalty.promo$$, 'nothing was made');
select lives_ok($$select pg_temp.create_promo('2026-11-21', '2026-11-21', repeat('🎁', 40), repeat('x', 700))$$, 'one day, the longest words');

select * from finish();
rollback;
