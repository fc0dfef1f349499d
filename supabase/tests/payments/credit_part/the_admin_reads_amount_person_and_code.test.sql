begin;
select plan(3);

select people.add_person('{"id": 71000001, "first_name": "Ann", "language_code": "en"}'), people.add_person('{"id": 71000002, "first_name": "Oleh", "language_code": "en"}');
update core.setting set value = '"-1001"' where key = 'admin_chat_id';
update core.setting set value = '"ru"' where key = 'admin_locale';
update people.person set first_name = '<Ann>', username = 'ann' where telegram_id = 71000001;
create temp table ann as select * from payments.open_pending(tests.person(71000001), 'bmc', 1000, 'USD');
select payments.receive('bmc', tests.bmc(1, 'pi_1', '10', (select payment_id from ann)));
select is(o.payload ->> 'text', E'💰 <b>10' || U&'\00A0' || E'$</b> → &lt;Ann&gt; @ann: +1' || U&'\00A0' || E'000 баллов.\nBuy Me a Coffee, по коду, <code>' || (select payment_id from ann) || '</code>.', 'in the admin''s language, escaped')
from gateway.outbox o where o.bot_id = 'admin';
select ok(o.payload ->> 'text' like '✅ $10.00 arrived, thank you! You got 1,000 points.%You now have 1,000 points.', 'the person reads points and balance') from gateway.outbox o where o.chat_id = 71000001;
select results_eq('select t.kind, e.expires_at = loyalty.lot_expiry(core.now()) from ledger.transfer t join ledger.entry e on e.transfer_id = t.id and e.amount > 0',
  $$values ('payment', true)$$, 'the points live as long as all points');

select * from finish();
rollback;
