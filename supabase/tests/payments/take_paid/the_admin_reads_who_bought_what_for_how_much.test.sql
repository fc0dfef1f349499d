begin;
select plan(1);

update core.setting set value = '"777"' where key = 'admin_chat_id';
update core.setting set value = '"en"' where key = 'admin_locale';
create temp table invoice as select tests.stars(501, 1000) as i;
update people.person set name = 'Anna <b>', phone = '+380501234567' where telegram_id = 501;
select from invoice, tests.pay(501, i, 'c1');
select is((select array_agg(payload ->> 'text') from gateway.outbox where bot_id = 'admin'),
  array[E'💳 Paid: <b>Points</b>\nAmount: <b>1,000 ⭐</b>\nBuyer: Anna &lt;b&gt;, +380501234567\nPayment no. ' || (select id from payments.payment)], 'once');

select * from finish();
rollback;
