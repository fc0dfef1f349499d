begin;
select plan(9);

insert into loyalty.partner (name) values ('Зерно');
create temp table shop as select id from loyalty.partner;
create temp table owner as select * from people.add_person('{"id": 7001}');
create temp table cashier as select * from people.add_person('{"id": 7002}');
select loyalty.add_staff((select id from shop), (select id from owner), 'owner', 'admin');
select loyalty.add_staff((select id from shop), (select id from cashier), 'cashier', 'admin');
select core.set_clock('2026-11-20 12:00+02');
create function pg_temp.set_rate(p_earn integer, p_payable integer, p_fee integer, p_actor text) returns void language sql as $$
  select loyalty.set_rate((select id from shop), '2026-12-01', p_earn, p_payable, p_fee, p_actor)
$$;
select throws_ok($$select pg_temp.set_rate(5001, 5000, 0, 'admin')$$, 'KP306', null, 'earning over 50 %');
select throws_ok($$select pg_temp.set_rate(-1, 5000, 0, 'admin')$$, 'KP306', null, 'earning below zero');
select throws_ok($$select pg_temp.set_rate(500, 10001, 0, 'admin')$$, 'KP306', null, 'payable over 100 %');
select throws_ok($$select pg_temp.set_rate(500, 5000, 5001, 'admin')$$, 'KP306', null, 'fee over 50 %');
select throws_ok($$select pg_temp.set_rate(null, 5000, 0, 'admin')$$, 'KP306', null, 'nothing said');
select throws_ok($$select pg_temp.set_rate(500, 5000, 10, 'person:' || (select id from owner))$$, 'KP306', null, 'an owner changes the fee');
select throws_ok($$select pg_temp.set_rate(500, 5000, 0, 'person:' || (select id from cashier))$$, 'KP304', null, 'a cashier');
select is_empty($$select * from loyalty.partner_rate$$, 'nothing was set');
select lives_ok($$select pg_temp.set_rate(5000, 10000, 0, 'person:' || (select id from owner))$$, 'an owner within the limits');

select * from finish();
rollback;
