begin;
select plan(4);

select core.set_clock('2026-11-21 10:00+00');
select tests.add_people('anna', 'vera', 'oleh');
select tests.add_shop('vera');
select tests.give('anna', 100);

create or replace function people.random_digits(p_length integer) returns text language sql volatile set search_path = '' as $$select '424242'$$;
select ledger.post_one('test:oleh', 'adjustment', ledger.account_id('programme:bonuses'), ledger.open_wallet(tests.who('oleh')), 100, 'test');
select is((loyalty.open_spend_code(tests.who('anna'), 10)).code, '424242', 'Anna has the only code there is');
select throws_ok($$select loyalty.open_spend_code(tests.who('oleh'), 10)$$, 'KP101', null, 'twenty draws hit hers');
select is(ledger.balance(tests.who('oleh')), 100::bigint, 'his points stay where they were');
select core.set_clock('2026-11-21 10:06+00');
select 'expired' from loyalty.expire_spends();
select is((loyalty.open_spend_code(tests.who('oleh'), 10)).code, '424242', 'once hers has expired, it is his');

select * from finish();
rollback;
