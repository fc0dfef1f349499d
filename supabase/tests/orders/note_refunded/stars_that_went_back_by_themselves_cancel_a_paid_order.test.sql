begin;
select plan(5);

select tests.sell_mug();

create temp table made as select id from tests.order_mug('test:1', p_way => 'stars');
select orders.mark_paid(id, tests.pay_for_mug(id)) from made;
select results_eq($$select o.status::text, o.refund from made m, lateral orders.note_refunded(m.id) o$$, $$values ('cancelled', 'done')$$, 'cancelled');
select is(tests.mugs(), 2, 'the piece is back');
create temp table sent as select id from tests.order_mug('test:2', p_way => 'stars');
select orders.mark_paid(id, tests.pay_for_mug(id)) from sent;
select orders.move(id, 'shipped', 'person:0', null) from sent;
select is((orders.note_refunded(id)).status::text, 'shipped', 'what is sent stays sent') from sent;
select is(tests.mugs(), 1, 'its piece is gone');
select lives_ok($$select orders.note_refunded(0)$$, 'without an order, nothing');

select * from finish();
rollback;
