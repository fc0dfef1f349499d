begin;
select plan(5);

create temp table wallet as select ledger.open_wallet(p.id) as id from people.add_person('{"id": 7000000001, "first_name": "Olena"}') p;
create function pg_temp.post(p_key text, p_at timestamptz, p_amount numeric) returns void language plpgsql as $$
begin
  perform core.set_clock(p_at);
  perform ledger.post_one(p_key, 'adjustment', case when p_amount > 0 then ledger.account_id('programme:bonuses') else (select id from wallet) end,
    case when p_amount > 0 then (select id from wallet) else ledger.account_id('programme:bonuses') end, abs(p_amount), 'test');
end
$$;
select pg_temp.post('test:1', '2027-01-31 21:59:59Z', 100);
select pg_temp.post('test:2', '2027-01-31 22:00:00Z', -30);
select pg_temp.post('test:3', '2027-02-28 21:59:59Z', 5);
select pg_temp.post('test:4', '2027-02-28 22:00:00Z', 1);
create temp view february as select s.kind, s.at, t.key::text, s.debit, s.credit, s.balance, s.entry_id is not null as entry
  from ledger.statement((select id from wallet), '2027-02-01 00:00 Europe/Kyiv', '2027-03-01 00:00 Europe/Kyiv')
    with ordinality s (entry_id, at, kind, debit, credit, balance, transfer_id, n)
    left join ledger.transfer t on t.id = s.transfer_id order by s.n;
create temp table expected as select * from (values ('opening', '2027-01-31 22:00Z'::timestamptz, null, null::numeric, null::numeric, 100::numeric, false),
  ('adjustment', '2027-01-31 22:00Z', 'test:2', 30, null, 70, true), ('adjustment', '2027-02-28 21:59:59Z', 'test:3', null, 5, 75, true),
  ('closing', '2027-02-28 22:00Z', null, 30, 5, 75, false)) v (kind, at, key, debit, credit, balance, entry);
select results_eq('select * from february', 'select * from expected', 'its entries from the first moment to before the last');
select ledger.close_days(), ledger.close_days();
select results_eq('select * from february', 'select * from expected', 'and just so when the days are sealed');
select results_eq($$ select kind, balance from ledger.statement((select id from wallet), '2026-01-01', '2026-02-01') $$, $$ values ('opening', 0::numeric), ('closing', 0) $$,
  'a period before everything has two lines');
select throws_ok($$ select ledger.statement((select id from wallet), '2027-02-01', '2027-01-01') $$, 'KP222', null, 'a period that ends before it begins');
select throws_ok($$ select ledger.statement(0, '2027-01-01', '2027-02-01') $$, 'KP204', null, 'no such account');

select * from finish();
rollback;
