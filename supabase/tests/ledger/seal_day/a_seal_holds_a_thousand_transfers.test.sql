begin;
select plan(4);

create function pg_temp.post(p_from integer, p_to integer) returns bigint language sql as $$
  select count(*) from ledger.post(array(select row('test:' || i, 'adjustment', ledger.account_id('programme:bonuses'),
    ledger.open_account('partner', 'partner:7000'), 1, null, null, 'test', null, null)::ledger.posting from generate_series(p_from, p_to) i))
$$;
select core.set_clock('2027-01-01 12:00Z');
select pg_temp.post(1, 1000);
select core.set_clock('2027-01-02 12:00Z');
select pg_temp.post(1001, 3001);
select core.set_clock('2027-01-04 12:00Z');
select ledger.mark_days();
select ledger.close_days();
select results_eq('select day, part, cardinality(transfer_ids) from ledger.seal order by day, part',
  $$ values ('2027-01-01'::date, 1, 1000), ('2027-01-02', 1, 1000), ('2027-01-02', 2, 1000), ('2027-01-02', 3, 1) $$, 'the next goes into another part');
select results_eq('select d.day, d.hash from ledger.day d where d.day < ''2027-01-03'' order by 1',
  'select distinct on (day) day, hash from ledger.seal order by day, part desc', 'a day''s hash is that of its last part');
select is((select hash from ledger.day where day = '2027-01-03'), (select sha256(hash || '2027-01-03') from ledger.day where day = '2027-01-02'),
  'a day without entries has one as well');
select is_empty('select * from ledger.verify()', 'and all is proved');

select * from finish();
rollback;
