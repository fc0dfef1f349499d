begin;
select plan(12);

insert into loyalty.partner (name) values ('Зерно'), ('Калач');
create function pg_temp.shop(p_name text) returns bigint language sql as 'select id from loyalty.partner where name = p_name';
select tests.add_people('anna', 'petro');
select core.set_clock('2026-11-20 12:00+02');
create function pg_temp.used(p_who text, p_code text) returns bigint language sql as $$
  select loyalty.use_coupon(tests.who(p_who), p_code)
$$;
insert into loyalty.coupon (code, partner_id, name, points, max_uses, uses, valid_from, valid_to, stopped_at) values
  ('GOOD', null, 'x', 10, 1, 0, core.now(), core.now() + interval '1 hour', null),
  ('USED-UP', null, 'x', 10, 1, 1, core.now(), null, null),
  ('EARLY', null, 'x', 10, null, 0, core.now() + interval '1 second', null, null),
  ('OVER', null, 'x', 10, null, 0, core.now() - interval '1 day', core.now(), null),
  ('STOPPED', null, 'x', 10, null, 0, core.now() - interval '1 day', null, core.now()),
  ('CLOSED', pg_temp.shop('Зерно'), 'x', 10, null, 0, core.now(), null, null);
update loyalty.partner set status = 'suspended' where name = 'Зерно';
select throws_ok($$select pg_temp.used('anna', 'NOTHING')$$, 'KP387', null, 'no such coupon');
select throws_ok($$select pg_temp.used('anna', null)$$, 'KP387', null, 'none');
select throws_ok($$select pg_temp.used('anna', 'EARLY')$$, 'KP387', null, 'not begun');
select throws_ok($$select pg_temp.used('anna', 'OVER')$$, 'KP387', null, 'over');
select throws_ok($$select pg_temp.used('anna', 'STOPPED')$$, 'KP387', null, 'stopped');
select throws_ok($$select pg_temp.used('anna', 'USED-UP')$$, 'KP389', null, 'used up');
select throws_ok($$select pg_temp.used('anna', 'CLOSED')$$, 'KP301', null, 'its partner is suspended');
select throws_ok($$select pg_temp.used('nobody', 'GOOD')$$, 'KP310', null, 'nobody');
select people.block(tests.who('petro'), 'admin', 'x');
select throws_ok($$select pg_temp.used('petro', 'GOOD')$$, 'KP311', null, 'a blocked client');
select is_empty($$select * from ledger.entry$$, 'no point moved');
select is_empty($$select * from loyalty.coupon_use$$, 'no use is noted');
select is(pg_temp.used('anna', 'GOOD'), 10::bigint, 'what holds is given');

select * from finish();
rollback;
