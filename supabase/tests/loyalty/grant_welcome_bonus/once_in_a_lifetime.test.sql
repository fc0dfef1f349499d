begin;
select plan(5);

create temp table anna as select * from people.add_person('{"id": 7001}');
select is(loyalty.grant_welcome_bonus((select id from anna)), 100::bigint, 'the first time');
select is(loyalty.grant_welcome_bonus((select id from anna)), 0::bigint, 'the second time');
select core.set_setting('welcome_bonus_amount', '500', 'test');
select is(loyalty.grant_welcome_bonus((select id from anna)), 0::bigint, 'a larger bonus later is for others');
select is(ledger.balance((select id from anna)), 100::bigint, 'one bonus in the wallet');
select results_eq($$select kind, amount from ledger.history((select id from anna))$$, $$values ('welcome', 100::bigint)$$, 'one line in the history');

select * from finish();
rollback;
