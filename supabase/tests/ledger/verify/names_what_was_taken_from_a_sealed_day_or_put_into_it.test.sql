begin;
select plan(5);

select core.set_clock('2027-01-01 12:00Z');
select ledger.open_account('partner', 'partner:7000');
create function pg_temp.post(p_key text) returns bigint language sql as $$
  select transfer_id from ledger.post_one(p_key, 'adjustment', ledger.account_id('programme:bonuses'), ledger.account_id('partner:7000'), 5, 'test')
$$;
select pg_temp.post('test:1');
-- A posting that was rolled back leaves numbers to put something in.
select setval('ledger.transfer_id_seq', nextval('ledger.transfer_id_seq') + 1), setval('ledger.entry_id_seq', nextval('ledger.entry_id_seq') + 1);
create temp table gap as select currval('ledger.transfer_id_seq') as transfer_id, currval('ledger.entry_id_seq') as entry_id;
select pg_temp.post('test:2');
select pg_temp.post('test:3');
select core.set_clock('2027-01-02 12:00Z');
select ledger.close_days(), ledger.close_days();
select is_empty('select * from ledger.verify()', 'numbers that were never used are no problem');

alter table ledger.transfer disable trigger user;
alter table ledger.entry disable trigger user;
grant delete, update on ledger.transfer, ledger.entry to current_user;
create function pg_temp.after(p_change text) returns text language plpgsql as $$
declare
  v_found text;
begin
  execute p_change;
  select v.problem || ' ' || v.transfer_id into v_found from ledger.verify() with ordinality v (problem, account_id, transfer_id, expected, found, n) order by v.n limit 1;
  raise exception using errcode = 'ZZ001', message = coalesce(v_found, 'nothing found');
exception when sqlstate 'ZZ001' then
  return sqlerrm;
end
$$;
create temp table target as select id from ledger.transfer where key = 'test:2';
select is(pg_temp.after($$ delete from ledger.entry where transfer_id = (select id from target); delete from ledger.transfer where id = (select id from target) $$),
  (select 'transfer is missing ' || id from target), 'a transfer was deleted');
select is(pg_temp.after($$ delete from ledger.entry where transfer_id = (select id from target) $$),
  (select 'transfer was altered ' || id from target), 'its entries were');
select is(pg_temp.after($$
    insert into ledger.transfer overriding system value select g.transfer_id, 'test:false', t.payload_hash, t.kind, t.occurred_at, t.recorded_at, null, t.actor, t.metadata
      from gap g, ledger.transfer t where t.key = 'test:1';
    insert into ledger.entry (id, transfer_id, account_id, amount) overriding system value
      select g.entry_id - 2 + row_number() over (order by e.id), g.transfer_id, e.account_id, e.amount from gap g, ledger.entry e join ledger.transfer t on t.id = e.transfer_id where t.key = 'test:1'
  $$), (select 'transfer was added to a sealed day ' || transfer_id from gap), 'one was put in');
select is(pg_temp.after($$ insert into ledger.entry (transfer_id, account_id, amount) select id, ledger.account_id('programme:fees'), 5 from target $$),
  (select 'transfer was altered ' || id from target), 'an entry was added to one today');

select * from finish();
rollback;
