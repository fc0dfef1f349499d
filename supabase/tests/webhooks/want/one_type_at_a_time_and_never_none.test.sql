begin;
select plan(8);

select webhooks.add_endpoint('crm', 'https://crm.example.com/', '{member,payment}', 'test');
create temp table hook as select id from webhooks.endpoint;
select webhooks.want(id, 'order', true, 'person:5') from hook;
select is((select events from webhooks.endpoint), '{payment,order,member}', 'one more, in the order in which all are shown');
select webhooks.want(id, 'order', true, 'person:5') from hook;
select is((select count(*) from core.audit where action = 'change.webhook_events' and actor = 'person:5'), 1::bigint, 'asked for twice, it is one change');
select webhooks.want(id, 'member', false, 'test') from hook;
select webhooks.want(id, 'order', false, 'test') from hook;
select is(webhooks.wants('member'), false, 'what is not wanted is not told');
select is(webhooks.wants('payment'), true, 'the rest is');
select throws_ok(format($$select webhooks.want(%s, 'payment', false, 'test')$$, id), 'KP502', null, 'the last one stays') from hook;
select throws_ok(format($$select webhooks.want(%s, 'test', true, 'test')$$, id), 'KP502', null, 'nobody asks for tests') from hook;
select throws_ok(format($$select webhooks.want(%s, null, true, 'test')$$, id), 'KP502', null, 'nor for nothing') from hook;
select throws_ok($$select webhooks.want(-1, 'order', true, 'test')$$, 'KP501', null, 'of no endpoint');

select * from finish();
rollback;
