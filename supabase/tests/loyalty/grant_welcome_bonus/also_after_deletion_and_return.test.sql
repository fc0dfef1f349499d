begin;
select plan(5);

create temp table anna as select * from people.add_person('{"id": 7001}');
select is(loyalty.grant_welcome_bonus((select id from anna)), 100::bigint, 'the first time');
select people.delete_person((select id from anna));
select is(loyalty.grant_welcome_bonus((select id from anna)), 0::bigint, 'nothing for who is gone');
create temp table again as select * from people.add_person('{"id": 7001}');
select is(loyalty.grant_welcome_bonus((select id from again)), 0::bigint, 'nor when the same Telegram account comes back');
select is(ledger.balance((select id from again)), 0::bigint, 'the new wallet is empty');
select is((select balance from ledger.account_balance where name = 'programme:bonuses'), -100::numeric, 'the programme gave one bonus');

select * from finish();
rollback;
