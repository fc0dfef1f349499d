begin;
select plan(4);

create temp table anna as select * from people.add_person('{"id": 7001, "language_code": "en"}');
insert into loyalty.partner (name) values ('Till');
create temp table shop as select p.id from loyalty.partner p where p.name = 'Till';
select core.set_clock('2026-11-21 10:00+00');
create function pg_temp.spending(p_bill numeric default 100000) returns text language sql as
  $$select string_agg(q.rule || ' ' || q.points, ', ' order by q.n) from anna, shop, loyalty.quote(anna.id, shop.id, p_bill) q where q.side = 'spend'$$;

select is(pg_temp.spending(), 'payable_share 500, payable_balance -500, payable_maximum 0', 'no wallet yet');
select loyalty.award('test:1', 'birthday', anna.id, 120, null, 'test') from anna;
select is(pg_temp.spending(), 'payable_share 500, payable_balance -380, payable_maximum 120', 'what the wallet has');
select ledger.post_one('test:2', 'adjustment', ledger.open_wallet(anna.id), ledger.account_id('programme:bonuses'), 120, 'test') from anna;
select ledger.reverse((select t.id from ledger.transfer t where t.key = 'test:1'), 'test:3', 'test', 'error');
select is(ledger.balance(anna.id), -120::bigint, 'a debt') from anna;
select is(pg_temp.spending(), 'payable_share 500, payable_balance -500, payable_maximum 0', 'pays nothing');

select * from finish();
rollback;
