begin;
select plan(5);

select people.add_person('{"id": 71000001, "first_name": "Ann", "language_code": "en"}'), people.add_person('{"id": 71000002, "first_name": "Oleh", "language_code": "en"}');
create temp table made as select p.* from generate_series(0, 1) i, lateral payments.open_pending(tests.person(71000001 + i), 'bmc', 1000 + i, 'USD') p;
select is(payments.receive('bmc', tests.bmc(1, 'pi_1', '10', (select string_agg(payment_id, ' and ') from made))) ->> 'reason', 'two_codes', 'two codes');
select is(payments.receive('bmc', tests.bmc(2, 'pi_2', '10', '<b>71000001_1</b> 71000009_1780394400 & co')) ->> 'reason', 'unknown_code', 'a code that is none');
select ok(payments.receive('bmc', tests.bmc(3, 'pi_3', '10.02', (select min(payment_id) from made) || ' or 71000009_1780394400')) ->> 'outcome' = 'matched', 'one known code among others is the one');
update core.setting set value = '"1001"' where key = 'admin_chat_id';
update core.setting set value = '"en"' where key = 'admin_locale';
select payments.receive('bmc', tests.bmc(4, 'pi_4', '10', '<b>71000009_1780394400</b> & co'));
select ok(o.payload ->> 'text' like '%Paid by: Anna, Buy Me a Coffee.%&lt;b&gt;71000009_1780394400&lt;/b&gt; &amp; co%Why: the code in the note is not one of ours%', 'the admin reads all of it, escaped')
from gateway.outbox o where o.bot_id = 'admin' order by o.id desc limit 1;
select is(o.payload #>> '{reply_markup,inline_keyboard,0,0,callback_data}', 'pay_review:' || (select max(id) from payments.payment), 'with a button that opens it')
from gateway.outbox o where o.bot_id = 'admin' order by o.id desc limit 1;

select * from finish();
rollback;
