begin;
select plan(3);

create temp table anna as select * from people.add_person('{"id": 7001, "language_code": "en"}');
insert into loyalty.partner (name) values ('Till');
create temp table shop as select p.id from loyalty.partner p where p.name = 'Till';
select core.set_clock('2026-11-21 10:00+00');
create function pg_temp.spending(p_bill numeric default 100000) returns text language sql as
  $$select string_agg(q.rule || ' ' || q.points, ', ' order by q.n) from anna, shop, loyalty.quote(anna.id, shop.id, p_bill) q where q.side = 'spend'$$;

select loyalty.award('test:1', 'birthday', anna.id, 120, null, 'test') from anna;
create temp table code as select made.* from anna, loyalty.open_spend_code(anna.id, 100) made;
select is(ledger.balance(anna.id), 20::bigint, 'the code has put 100 aside') from anna;
select is(pg_temp.spending(), 'payable_share 500, payable_balance -380, payable_maximum 120', 'they can be spent all the same');

insert into loyalty.partner (name) values ('Other');
update loyalty.spend s set partner_id = p.id from loyalty.partner p where p.name = 'Other';
select is(pg_temp.spending(), 'payable_share 500, payable_balance -480, payable_maximum 20', 'not those put aside for another partner');

select * from finish();
rollback;
