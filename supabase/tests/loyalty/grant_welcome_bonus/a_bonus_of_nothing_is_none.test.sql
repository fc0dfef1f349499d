begin;
select plan(3);

create temp table anna as select * from people.add_person('{"id": 7001}');
select core.set_setting('welcome_bonus_amount', '0', 'test');
select is(loyalty.grant_welcome_bonus((select id from anna)), 0::bigint, 'switched off');
select is_empty($$select * from ledger.transfer$$, 'nothing is posted');
select core.set_setting('welcome_bonus_amount', '40', 'test');
select is(loyalty.grant_welcome_bonus((select id from anna)), 40::bigint, 'switched on later, it is given after all');

select * from finish();
rollback;
