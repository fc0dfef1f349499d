begin;
select plan(6);

select tests.sell_mug();

create temp table made as select id from tests.order_mug('test:1', p_way => 'stars');
create temp table paid as select id from tests.order_mug('test:2', 'petro', 'stars');
select orders.mark_paid(id, tests.pay_for_mug(id)) from paid;
select core.set_clock('2026-11-21 11:59+02');
select is(orders.expire_unpaid(), 0::bigint, 'not before its time');
select orders.invoice(id, tests.who('anna')) from made;
select core.set_clock('2026-11-21 12:00+02');
update payments.invoice set checked_at = core.now() - interval '30 seconds';
select is(orders.expire_unpaid(), 0::bigint, 'not while Telegram takes the money');
update payments.invoice set checked_at = core.now() - interval '61 seconds';
delete from gateway.outbox;
select is(orders.expire_unpaid(), 1::bigint, 'then it is given up');
select results_eq($$select status::text, refund from orders.order order by id$$, $$values ('cancelled', 'none'), ('paid', 'none')$$, 'the paid one goes on');
select is(tests.mugs(), 1, 'the piece is back');
select matches(tests.told_all(7001), '^⌛ Order no. \d+ was not paid in time and is dropped: Mug.', 'who ordered reads it');

select * from finish();
rollback;
