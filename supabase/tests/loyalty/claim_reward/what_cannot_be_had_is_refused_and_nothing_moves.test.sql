begin;
select plan(15);

insert into loyalty.partner (name) values ('Зерно'), ('Калач');
create function pg_temp.shop(p_name text) returns bigint language sql as 'select id from loyalty.partner where name = p_name';
select tests.add_people('anna', 'rich');
select core.set_clock('2026-11-20 12:00+02');
select 'given' from ledger.post_one('test:anna', 'adjustment', ledger.account_id('programme:bonuses'), ledger.open_wallet(tests.who('anna')), 100, 'test');
select 'given' from ledger.post_one('test:rich', 'adjustment', ledger.account_id('programme:bonuses'), ledger.open_wallet(tests.who('rich')), 1000, 'test');
insert into loyalty.reward (name, partner_id, price_points, stock, per_person_limit, valid_from, valid_to, status) values
  ('good', null, 60, null, 1, core.now(), core.now() + interval '1 hour', 'active'),
  ('stopped', null, 60, null, null, core.now(), null, 'stopped'),
  ('early', null, 60, null, null, core.now() + interval '1 second', null, 'active'),
  ('over', null, 60, null, null, core.now() - interval '1 day', core.now(), 'active'),
  ('sold out', null, 60, 0, null, core.now(), null, 'active'),
  ('dear', null, 101, null, null, core.now(), null, 'active'),
  ('closed', pg_temp.shop('Зерно'), 60, null, null, core.now(), null, 'active');
update loyalty.partner set status = 'suspended' where name = 'Зерно';
create function pg_temp.claim(p_who text, p_reward text) returns text language sql as $$
  select (loyalty.claim_reward(tests.who(p_who), (select id from loyalty.reward where name = p_reward), 'test:' || p_who || p_reward)).status
$$;
delete from gateway.outbox;
select throws_ok($$select pg_temp.claim('anna', 'nothing')$$, 'KP380', null, 'no such reward');
select throws_ok($$select pg_temp.claim('anna', 'stopped')$$, 'KP380', null, 'stopped');
select throws_ok($$select pg_temp.claim('anna', 'early')$$, 'KP380', null, 'not begun');
select throws_ok($$select pg_temp.claim('anna', 'over')$$, 'KP380', null, 'over');
select throws_ok($$select pg_temp.claim('anna', 'sold out')$$, 'KP381', null, 'sold out');
select throws_ok($$select pg_temp.claim('anna', 'dear')$$, 'KP207', null, 'a point is missing');
select throws_ok($$select pg_temp.claim('anna', 'closed')$$, 'KP301', null, 'its partner is suspended');
select throws_ok($$select pg_temp.claim('nobody', 'good')$$, 'KP310', null, 'nobody');
select people.block(tests.who('anna'), 'admin', 'x');
select throws_ok($$select pg_temp.claim('anna', 'good')$$, 'KP311', null, 'a blocked client');
select people.unblock(tests.who('anna'), 'admin');
select is(ledger.balance(tests.who('anna')), 100::bigint, 'no point moved');
select is_empty($$select * from loyalty.reward_claim$$, 'no claim');
select is_empty($$select * from gateway.outbox$$, 'nobody was told anything');
select is(pg_temp.claim('anna', 'good'), 'open', 'what can be had is had');
select throws_ok($$select loyalty.claim_reward(tests.who('anna'), (select id from loyalty.reward where name = 'good'), 'test:again')$$, 'KP382', null, 'as often as one may');
select is(pg_temp.claim('rich', 'good'), 'open', 'another person may, too');

select * from finish();
rollback;
