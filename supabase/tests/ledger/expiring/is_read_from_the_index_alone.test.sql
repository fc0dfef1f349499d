begin;
select plan(1);

create temp table wallet as
select v.name, p.id as person, ledger.open_wallet(p.id) as id
from (values (7000000001, 'olena'), (7000000002, 'ivan')) v (n, name),
  lateral people.add_person(jsonb_build_object('id', v.n, 'first_name', v.name)) p;
create function pg_temp.wallet(p_name text) returns bigint language sql as 'select id from wallet where name = p_name';
create function pg_temp.bonuses() returns bigint language sql as $$ select ledger.account_id('programme:bonuses') $$;

select 'posted' from ledger.post(array(select row('test:' || i, 'adjustment', pg_temp.bonuses(), pg_temp.wallet(case when i % 2 = 0 then 'olena' else 'ivan' end), 1, core.now() + i * '1 hour'::interval, null, 'test', null, null)::ledger.posting
  from generate_series(1, 2000) i));
analyze ledger.entry;
set local enable_bitmapscan = off; -- what is not vacuumed yet costs an index-only scan a look at the table
create function pg_temp.plan() returns setof text language plpgsql as $$
begin
  return query execute format('explain select sum(e.amount) from ledger.entry e where e.account_id = %s and e.expires_at > %L', pg_temp.wallet('olena'), core.now() + '1900 hours'::interval);
end
$$;
select ok(exists (select from pg_temp.plan() p where p like '%Index Only Scan using entry_lots_idx%'), 'what lives beyond a day is a range of it');

select * from finish();
rollback;
