begin;
select plan(4);

insert into loyalty.partner (name) values ('Зерно');
create temp table opened as select p.id, loyalty.partner_account(p.id) as account from loyalty.partner p;
select is((select a.name::text from ledger.account a, opened o where a.id = o.account), (select 'partner:' || id from opened), 'named by its number');
select is(loyalty.partner_account((select id from opened)), (select account from opened), 'the same again');
select throws_ok($$select loyalty.partner_account(999999999999)$$, 'KP300', null, 'no such partner');
select throws_ok($$select loyalty.partner_account(null)$$, 'KP300', null, 'none');

select * from finish();
rollback;
