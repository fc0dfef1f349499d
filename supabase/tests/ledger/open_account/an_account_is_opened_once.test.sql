begin;
select plan(2);


create temp table opened as select ledger.open_account('partner', 'partner:7000') as id;
select is(ledger.open_account('partner', 'partner:7000'), (select id from opened), 'asked again, it is the same');
select results_eq('select kind, name::text, balance from ledger.account where id = (select id from opened)', $$ values ('partner', 'partner:7000', null::bigint) $$, 'its name says its kind');

select * from finish();
rollback;
