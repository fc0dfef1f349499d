begin;
select plan(4);

create temp table wallet as select ledger.open_wallet(p.id) as id from people.add_person('{"id": 7000000001, "first_name": "Olena"}') p;
select core.set_clock('2027-01-01 12:00Z');
select 'posted' from ledger.post(array(select row('test:' || i, 'adjustment', ledger.account_id('programme:bonuses'), (select id from wallet), i, null, null,
  'test', '{"receipt": 1}', null)::ledger.posting from generate_series(1, 3) i));
select 'posted' from ledger.post_one('test:else', 'adjustment', ledger.open_account('partner', 'partner:7000'), ledger.account_id('programme:fees'), 1, 'test');
select core.set_clock('2027-01-02 12:00Z');
select ledger.close_days(), ledger.close_days();
select is_empty('select * from ledger.verify()', 'all is well');

alter table ledger.transfer disable trigger user;
alter table ledger.entry disable trigger user;
grant update on ledger.transfer, ledger.entry to current_user;
-- The first row of verify() after a change, which is undone.
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
create temp table change as
select c.attrelid::regclass::text || '.' || c.attname as name, format('update %s set %s where %s', c.attrelid::regclass, case c.attname
    when 'reverses' then format('kind = ''reversal'', reverses = %s', (select id from ledger.transfer where key = 'test:1'))
    when 'transfer_id' then format('transfer_id = %s', (select id from ledger.transfer where key = 'test:else'))
    else format('%1$I = ', c.attname) || case c.atttypid::regtype::text
      when 'bytea' then $$'\x00'$$ when 'jsonb' then $$'{"receipt": 2}'$$ when 'bigint' then format('coalesce(%I, 0) + 100', c.attname)
      when 'timestamp with time zone' then $$'2027-01-01 12:00:00.000001Z'$$ else format('%I || ''x''', c.attname) end
  end, case c.attrelid when 'ledger.transfer'::regclass then 'key = ''test:2''' else
    format('id = %s', (select e.id from ledger.entry e join ledger.transfer t on t.id = e.transfer_id where t.key = 'test:2' and e.amount > 0)) end) as sql
from pg_attribute c where c.attrelid in ('ledger.transfer'::regclass, 'ledger.entry'::regclass) and c.attnum > 0 and not c.attisdropped and c.attname <> 'id';
select cmp_ok((select count(*) from change), '>=', 14::bigint, 'every column is altered in turn');
select is_empty($$ select name, pg_temp.after(sql) from change where pg_temp.after(sql) <>
  (select 'transfer was altered ' || id from ledger.transfer where key = 'test:2') $$, 'and each time the transfer is named first');
select is(pg_temp.after($$ update ledger.entry e set amount = sign(amount) * 50 from ledger.transfer t where t.id = e.transfer_id and t.key in ('test:3', 'test:2') $$),
  (select 'transfer was altered ' || id from ledger.transfer where key = 'test:2'), 'of two that were altered the first');

select * from finish();
rollback;
