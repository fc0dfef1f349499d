begin;
select plan(4);

create function pg_temp.points(p_user bigint default 501) returns numeric language sql as $$ select coalesce(ledger.balance(tests.person(p_user)), 0) $$;

create temp table invoice as select tests.stars(501, 100) as i;
select from invoice, tests.pay(501, i, 'c1');
select from ledger.post_one('test:spent', 'adjustment', ledger.open_wallet(tests.person(501)), ledger.account_id('programme:bonuses'), 70, 'test');
select from invoice, tests.pay_back(501, i, 'c1');
select from invoice, tests.pay_back(501, i, 'c1');
select is(pg_temp.points(), -70::numeric, 'all of them, once');
select is((select status || ' ' || refunded_minor from payments.payment), 'refunded 100', 'the payment');
select is((select array_agg(outcome || ' ' || times order by id) from payments.event), array['matched 1', 'refunded 2'], 'the events');
select is_empty('select * from ledger.verify()', 'the ledger is proved');

select * from finish();
rollback;
