begin;
select plan(7);

update core.setting set value = '"-1001"' where key = 'admin_chat_id';
update core.setting set value = '"en"' where key = 'admin_locale';
create temp table said as select v.n, payments.receive('bmc', v.body::json) as r from (values
  (1, '{"response": {"supporter_email": "a@example.com", "number_of_coffees": 1, "total_amount": 5, "support_created_on": "2026-06-02"}}'),
  (2, '{"type": "donation.created", "live_mode": true, "data": {"amount": 1}}'), (3, '[]'), (4, '"text"'), (5, '{"a": "\ud800"}')) v (n, body);
select results_eq('select s.r ->> ''reason'' from said s order by s.n', $$values ('legacy'), ('no_event_id'), ('unreadable'), ('unreadable'), ('unreadable')$$, 'each has its reason');
select is((select count(*) from payments.event e where e.outcome = 'ignored' and not e.live), 5::bigint, 'each is kept, and none is live');
select is((select count(*) from gateway.outbox o where o.bot_id = 'admin'), 5::bigint, 'the admin hears of each');
select ok(o.payload ->> 'text' like '%old webhook without a signature%', 'of the old webhook too') from gateway.outbox o where o.bot_id = 'admin' order by o.id limit 1;
select is(payments.receive('bmc', '[]') ->> 'repeated', 'true', 'a repetition is known');
select is_empty('select from payments.payment', 'none of it is money');
select throws_ok($$select payments.receive('paypal', '{}')$$, 'KP411', null, 'a provider that nobody can read');

select * from finish();
rollback;
