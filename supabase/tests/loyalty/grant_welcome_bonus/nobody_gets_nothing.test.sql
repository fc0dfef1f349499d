begin;
select plan(3);

select is(loyalty.grant_welcome_bonus(-1), 0::bigint, 'an unknown person');
select is(loyalty.grant_welcome_bonus(null), 0::bigint, 'no person');
select is_empty($$select * from ledger.transfer$$, 'nothing is posted');

select * from finish();
rollback;
