begin;
select plan(16);

insert into loyalty.partner (name) values ('Зерно'), ('Калач');
create function pg_temp.shop(p_name text) returns bigint language sql as 'select id from loyalty.partner where name = p_name';
select tests.add_people('anna', 'ivan', 'olha');
select core.set_clock('2026-11-20 12:00+02');
select loyalty.add_staff(pg_temp.shop('Зерно'), tests.who('ivan'), 'cashier', 'admin');
select loyalty.add_staff(pg_temp.shop('Калач'), tests.who('olha'), 'cashier', 'admin');
select 'given' from ledger.post_one('test:anna', 'adjustment', ledger.account_id('programme:bonuses'), ledger.open_wallet(tests.who('anna')), 400, 'test');
select 'given' from ledger.post_one('test:ivan', 'adjustment', ledger.account_id('programme:bonuses'), ledger.open_wallet(tests.who('ivan')), 100, 'test');
insert into loyalty.reward (name, partner_id, price_points, valid_from) values ('Кава', pg_temp.shop('Зерно'), 60, core.now());
create function pg_temp.reward() returns bigint language sql as 'select id from loyalty.reward';
create temp table code as
select v.k as name, c.id, c.code from (values
  ('used', 'anna'), ('cancelled', 'anna'), ('late', 'anna'), ('good', 'anna'), ('own', 'ivan')) v (k, w),
  loyalty.claim_reward(tests.who(v.w), pg_temp.reward(), v.k) c;
create function pg_temp.confirm(p_name text, p_shop text, p_cashier text) returns text language sql as $$
  select (loyalty.confirm_reward((select code from code where name = p_name), pg_temp.shop(p_shop), tests.who(p_cashier))).status
$$;
select is(pg_temp.confirm('used', 'Зерно', 'ivan'), 'given', 'once');
select 'cancelled' from loyalty.cancel_reward((select id from code where name = 'cancelled'), tests.who('anna'));
create temp table before as select e.* from ledger.entry e;
select throws_ok($$select pg_temp.confirm('used', 'Зерно', 'ivan')$$, 'KP384', null, 'used');
select throws_ok($$select pg_temp.confirm('cancelled', 'Зерно', 'ivan')$$, 'KP384', null, 'cancelled');
select throws_ok($$select pg_temp.confirm('good', 'Калач', 'olha')$$, 'KP386', null, 'another partner''s');
select throws_ok($$select pg_temp.confirm('own', 'Зерно', 'ivan')$$, 'KP321', null, 'the cashier''s own');
select throws_ok($$select pg_temp.confirm('none', 'Зерно', 'ivan')$$, 'KP383', null, 'no code');
select throws_ok($$select loyalty.confirm_reward('00000000', pg_temp.shop('Зерно'), tests.who('ivan'))$$, 'KP383', null, 'no such code');
select throws_ok($$select pg_temp.confirm('good', 'Зерно', 'olha')$$, 'KP302', null, 'somebody who works elsewhere');
select throws_ok($$select pg_temp.confirm('good', 'Чай', 'ivan')$$, 'KP300', null, 'no such partner');
select people.block(tests.who('anna'), 'admin', 'x');
select throws_ok($$select pg_temp.confirm('good', 'Зерно', 'ivan')$$, 'KP311', null, 'a blocked client''s');
select people.unblock(tests.who('anna'), 'admin');
select loyalty.set_partner_status(pg_temp.shop('Зерно'), 'suspended', 'admin');
select throws_ok($$select pg_temp.confirm('good', 'Зерно', 'ivan')$$, 'KP301', null, 'a suspended partner');
select loyalty.set_partner_status(pg_temp.shop('Зерно'), 'active', 'admin');
select loyalty.set_staff_status(pg_temp.shop('Зерно'), tests.who('ivan'), 'suspended', 'admin');
select throws_ok($$select pg_temp.confirm('good', 'Зерно', 'ivan')$$, 'KP303', null, 'a suspended cashier');
select loyalty.set_staff_status(pg_temp.shop('Зерно'), tests.who('ivan'), 'active', 'admin');
select core.set_clock('2026-11-23 12:00+02');
select throws_ok($$select pg_temp.confirm('late', 'Зерно', 'ivan')$$, 'KP385', null, 'late, before the job has seen it');
select is_empty($$select id from ledger.entry except select id from before$$, 'no point moved');
select loyalty.expire_rewards();
select throws_ok($$select pg_temp.confirm('late', 'Зерно', 'ivan')$$, 'KP385', null, 'and after');
select is_empty($$select * from ledger.verify()$$, 'the ledger is sound');

select * from finish();
rollback;
