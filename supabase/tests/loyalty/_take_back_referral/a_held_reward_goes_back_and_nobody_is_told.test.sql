begin;
select plan(4);

select tests.open_till(7009);
create temp table anna as select * from people.add_person('{"id": 7001, "language_code": "en"}');
create temp table boris as select * from people.add_person('{"id": 7002, "language_code": "en"}');
select people.attach_inviter(boris.id, anna.invite_code) from anna, boris;
select core.set_setting('flag_referrals_per_day', '1', 'test');
create temp table clara as select * from people.add_person('{"id": 7003}');
select people.attach_inviter(clara.id, anna.invite_code) from anna, clara;
select tests.buy('1', id) from boris;
create temp table purchase as select * from tests.buy('2', (select id from clara));
update loyalty.purchase set refunded_minor = bill_minor where key = '2';
select loyalty._take_back_referral(id, 'test') from purchase;
select results_eq('select tests.referrals()', $$values ('paid 100 50'), ('taken_back 100 50')$$, 'taken back');
select is((select sum(amount_left) from ledger.hold), 0::numeric, 'nothing is held any more');
select lives_ok($$select loyalty.decide_flag(id, false, 'test') from loyalty.flag$$, 'the flag can still be closed');
select is((select count(*) from gateway.outbox where payload ->> 'text' like '%taken back%'), 0::bigint, 'they had not been told of it');

select * from finish();
rollback;
