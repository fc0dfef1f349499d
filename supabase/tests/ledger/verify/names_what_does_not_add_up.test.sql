begin;
select plan(4);

create temp table wallet as
select v.name, p.id as person, ledger.open_wallet(p.id) as id
from (values (7000000001, 'olena'), (7000000002, 'ivan')) v (n, name),
  lateral people.add_person(jsonb_build_object('id', v.n, 'first_name', v.name)) p;
create function pg_temp.wallet(p_name text) returns bigint language sql as 'select id from wallet where name = p_name';
create function pg_temp.bonuses() returns bigint language sql as $$ select ledger.account_id('programme:bonuses') $$;
select 'given' from ledger.post_one('test:give', 'adjustment', pg_temp.bonuses(), pg_temp.wallet('olena'), 100, 'test');

select is_empty('select * from ledger.verify()', 'nothing does, as long as the triggers stand');
alter table ledger.account disable trigger user;
update ledger.account set balance = 90, version = 7 where id = pg_temp.wallet('olena');
insert into ledger.transfer (key, payload_hash, kind, occurred_at, recorded_at, actor, metadata) values ('test:empty', sha256('x'), 'welcome', core.now(), core.now(), 'hand', '{}');
select results_eq($$ select expected, found from ledger.verify() where account_id = pg_temp.wallet('olena') and problem like 'balance%' $$, $$ values ('100', '90') $$, 'a forged balance');
select results_eq($$ select expected, found from ledger.verify() where account_id = pg_temp.wallet('olena') and problem like 'version%' $$, $$ values ('1', '7') $$, 'a forged version');
select is((select count(*) from ledger.verify() where transfer_id = (select id from ledger.transfer where key = 'test:empty')), 1::bigint, 'a transfer without entries');

select * from finish();
rollback;
