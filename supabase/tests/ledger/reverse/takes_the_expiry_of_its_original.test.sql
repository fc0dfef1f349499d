begin;
select plan(1);

create temp table wallet as
select v.name, p.id as person, ledger.open_wallet(p.id) as id
from (values (7000000001, 'olena'), (7000000002, 'ivan')) v (n, name),
  lateral people.add_person(jsonb_build_object('id', v.n, 'first_name', v.name)) p;
create function pg_temp.wallet(p_name text) returns bigint language sql as 'select id from wallet where name = p_name';
create function pg_temp.bonuses() returns bigint language sql as $$ select ledger.account_id('programme:bonuses') $$;
select 'given' from ledger.post_one('test:give', 'adjustment', pg_temp.bonuses(), pg_temp.wallet('olena'), 100, 'test');

select 'posted' from ledger.post_one('test:1', 'welcome', pg_temp.bonuses(), pg_temp.wallet('ivan'), 5, 'test', p_expires_at => '2099-12-31 22:00+00');
select core.set_clock('2100-01-05 00:00+00');
select 'back' from ledger.reverse((select id from ledger.transfer where key = 'test:1'), 'test:back', 'test', 'mistake');
select results_eq($$ select sum(amount)::bigint, count(*) from ledger.entry where account_id = pg_temp.wallet('ivan') and expires_at = '2099-12-31 22:00+00' $$,
  $$ values (0::bigint, 2::bigint) $$, 'so that what expires adds up, also afterwards');

select * from finish();
rollback;
