begin;
select plan(6);

create temp table wallet as
select v.name, p.id as person, ledger.open_wallet(p.id) as id
from (values (7000000001, 'olena'), (7000000002, 'ivan')) v (n, name),
  lateral people.add_person(jsonb_build_object('id', v.n, 'first_name', v.name)) p;
create function pg_temp.wallet(p_name text) returns bigint language sql as 'select id from wallet where name = p_name';
create function pg_temp.bonuses() returns bigint language sql as $$ select ledger.account_id('programme:bonuses') $$;
select 'given' from ledger.post_one('test:give', 'adjustment', pg_temp.bonuses(), pg_temp.wallet('olena'), 100, 'test');

select 'posted' from ledger.post(array(select row('test:' || i, 'adjustment', pg_temp.bonuses(), pg_temp.wallet('olena'), i, null, null, 'test', jsonb_build_object('i', i), null)::ledger.posting
  from generate_series(1, 5) i));
select 'noise' from ledger.post_one('test:noise', 'adjustment', pg_temp.bonuses(), pg_temp.wallet('ivan'), 1, 'test');
create temp table page as select row_number() over () as n, h.* from wallet w, ledger.history(w.person, null, 4) h where w.name = 'olena';
select is((select array_agg(amount order by n) from page), array[5, 4, 3, 2]::bigint[], 'the last four');
select results_eq('select kind, balance_after, metadata, at from page where n = 1', $$ values ('adjustment', 115::bigint, '{"i": 5}'::jsonb, core.now()) $$, 'with what a person is shown');
select is((select array_agg(h.amount) from wallet w, ledger.history(w.person, (select min(entry_id) from page)) h where w.name = 'olena'), array[1, 100]::bigint[], 'then those before');
select is_empty($$ select * from wallet w, ledger.history(w.person, (select min(entry_id) from page)) h where w.name = 'ivan' $$, 'another wallet''s entry leads nowhere');
select is_empty('select * from ledger.history(-1)', 'without a wallet there is none');
select is((select count(*) from wallet w, ledger.history(w.person, null, -1) h), 0::bigint, 'a negative page is empty');

select * from finish();
rollback;
