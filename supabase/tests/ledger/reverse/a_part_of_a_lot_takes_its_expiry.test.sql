begin;
select plan(2);

create temp table wallet as
select v.name, p.id as person, ledger.open_wallet(p.id) as id
from (values (7000000001, 'olena'), (7000000002, 'ivan')) v (n, name),
  lateral people.add_person(jsonb_build_object('id', v.n, 'first_name', v.name)) p;
create function pg_temp.wallet(p_name text) returns bigint language sql as 'select id from wallet where name = p_name';
create function pg_temp.bonuses() returns bigint language sql as $$ select ledger.account_id('programme:bonuses') $$;
create function pg_temp.back(p_key text, p_amount numeric default null, p_of text default 'test:give') returns bigint language sql as $$
  select debit_balance from ledger.reverse((select id from ledger.transfer where key = p_of), p_key, 'test', 'mistake', p_amount)
$$;

select 'posted' from ledger.post_one('test:give', 'welcome', pg_temp.bonuses(), pg_temp.wallet('olena'), 100, 'test', p_expires_at => '2099-12-31 22:00+00');
select 'back' from pg_temp.back('test:1', 30);
select is((select sum(amount) from ledger.entry where account_id = pg_temp.wallet('olena') and expires_at = '2099-12-31 22:00+00'), 70::numeric, 'what is left of the lot adds up');
select 'spent' from ledger.post_one('test:spend', 'adjustment', pg_temp.wallet('olena'), pg_temp.bonuses(), 40, 'test');
select 'back' from ledger.reverse((select id from ledger.transfer where key = 'test:spend'), 'test:2', 'test', null, 10);
select is((select sum(amount) from ledger.entry where account_id = pg_temp.wallet('olena') and expires_at is null), -30::numeric, 'what comes back of a spend is no lot');

select * from finish();
rollback;
