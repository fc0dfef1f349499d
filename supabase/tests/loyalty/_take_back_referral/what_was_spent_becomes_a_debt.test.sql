begin;
select plan(1);

select tests.open_till(7009);
create temp table anna as select * from people.add_person('{"id": 7001, "language_code": "en"}');
create temp table boris as select * from people.add_person('{"id": 7002, "language_code": "en"}');
select people.attach_inviter(boris.id, anna.invite_code) from anna, boris;
create temp table purchase as select * from tests.buy('1', (select id from boris));
select ledger.post_one('test:1', 'adjustment', ledger.open_wallet(anna.id), ledger.account_id('programme:bonuses'), 80, 'test') from anna;
update loyalty.purchase set refunded_minor = bill_minor;
select loyalty._take_back_referral(id, 'test') from purchase;
select is(ledger.balance((select id from anna)), -80::bigint, 'below zero');

select * from finish();
rollback;
