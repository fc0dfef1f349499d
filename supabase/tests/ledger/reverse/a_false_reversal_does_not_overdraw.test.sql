begin;
select plan(4);

create temp table wallet as
select v.name, p.id as person, ledger.open_wallet(p.id) as id
from (values (7000000001, 'olena'), (7000000002, 'ivan')) v (n, name),
  lateral people.add_person(jsonb_build_object('id', v.n, 'first_name', v.name)) p;
create function pg_temp.wallet(p_name text) returns bigint language sql as 'select id from wallet where name = p_name';
create function pg_temp.bonuses() returns bigint language sql as $$ select ledger.account_id('programme:bonuses') $$;
select 'given' from ledger.post_one('test:give', 'adjustment', pg_temp.bonuses(), pg_temp.wallet('olena'), 100, 'test');

create function pg_temp.back(p_key text, p_account bigint, p_amount numeric, p_expires_at timestamptz) returns ledger.posting language sql as $$
  select row(p_key, 'reversal', p_account, pg_temp.bonuses(), p_amount, p_expires_at, null, 'test', null, (select id from ledger.transfer where key = 'test:give'))::ledger.posting
$$;
select throws_ok($$ select * from ledger.post(array[pg_temp.back('test:back', pg_temp.wallet('ivan'), 100, null)]) $$, 'KP207', null, 'not from another wallet');
select 'given' from ledger.post_one('test:ivan', 'adjustment', pg_temp.bonuses(), pg_temp.wallet('ivan'), 100, 'test');
select throws_ok($$ select * from ledger.post(array[pg_temp.back('test:back', pg_temp.wallet('ivan'), 100, null)]) $$, 'KP208', null, 'also when it has enough');
select throws_ok($$ select * from ledger.post(array[pg_temp.back('test:back', pg_temp.wallet('olena'), 100, '2099-01-01')]) $$, 'KP208', null, 'not with another expiry');
select is((select array_agg(balance order by id) from ledger.account where kind = 'wallet'), array[100, 100]::bigint[], 'nothing moves');

select * from finish();
rollback;
