begin;
select plan(1);

create temp table wallet as
select v.name, p.id as person, ledger.open_wallet(p.id) as id
from (values (7000000001, 'olena'), (7000000002, 'ivan')) v (n, name),
  lateral people.add_person(jsonb_build_object('id', v.n, 'first_name', v.name)) p;
create function pg_temp.wallet(p_name text) returns bigint language sql as 'select id from wallet where name = p_name';
create function pg_temp.bonuses() returns bigint language sql as $$ select ledger.account_id('programme:bonuses') $$;
select 'given' from ledger.post_one('test:give', 'adjustment', pg_temp.bonuses(), pg_temp.wallet('olena'), 100, 'test');

select core.set_clock('2027-02-03 04:05:06+00');
select 'posted' from ledger.post_one('test:1', 'welcome', pg_temp.bonuses(), pg_temp.wallet('ivan'), 5, 'test', p_occurred_at => '2027-02-01 00:00+00');
select results_eq($$ select occurred_at, recorded_at from ledger.transfer where key = 'test:1' $$,
  $$ values ('2027-02-01 00:00+00'::timestamptz, '2027-02-03 04:05:06+00'::timestamptz) $$, 'recorded now, whenever it occurred');

select * from finish();
rollback;
