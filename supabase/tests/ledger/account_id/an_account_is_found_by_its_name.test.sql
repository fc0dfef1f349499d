begin;
select plan(2);


select is(ledger.account_id('programme:bonuses'), (select id from ledger.account where name = 'programme:bonuses'), 'it is its number');
select throws_ok($$ select ledger.account_id('programme:nothing') $$, 'KP204', null, 'an unknown one is refused');

select * from finish();
rollback;
