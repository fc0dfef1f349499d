begin;
select plan(10);

select tests.sell_mug();

create temp table made as select id from tests.order_mug('test:1', p_way => 'stars');
select orders.mark_paid(id, tests.pay_for_mug(id)) from made;
select throws_ok(format('select orders.give_back(%s, %L)', id, 'person:0'), 'KP447', null, 'not of an order that goes on') from made;
select throws_ok($$select orders.give_back(0, 'person:0')$$, 'KP444', null, 'none of that number');
select orders.cancel(id, 'person:0', 'x') from made;
delete from gateway.outbox;
select is((orders.give_back(id, 'person:0')).refund, 'queued', 'it waits for Telegram''s word') from made;
select results_eq($$select method, (payload ->> 'user_id')::bigint from gateway.outbox$$, $$values ('refundStarPayment', 7001::bigint)$$, 'Telegram is asked');
select is((orders.note_refunded(id)).refund, 'done', 'which closes it') from made;
select matches(tests.told_all(7001), '50.⭐ for order no. \d+ went back to you', 'who ordered reads it');
select is((orders.give_back(id, 'person:0')).refund, 'done', 'again, it stays closed') from made;

select core.set_setting('payment_provider_ready', 'true', 'test');
create temp table card as select id from tests.order_mug('test:2', p_way => 'provider');
create temp table money as select tests.pay_for_mug(id, 25000) as id from card;
update payments.payment p set currency = 'UAH' from money m where p.id = m.id;
select orders.mark_paid(c.id, m.id) from card c, money m;
select orders.cancel(id, 'person:0', 'x') from card;
select is((orders.give_back(id, 'person:0')).refund, 'done', 'other money is back when an admin says so') from card;
select is((select p.status::text from payments.payment p join money m using (id)), 'refunded', 'and its payment is refunded');
select is((select count(*) from core.audit where action = 'repay.order'), 2::bigint, 'on record');

select * from finish();
rollback;
