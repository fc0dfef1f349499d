begin;
select plan(3);

select from tests.stars(501);
create temp table made as select i.* from payments.make_invoice(tests.person(501), 'topup', (select id from payments.pending_payments), 1050, 'UAH',
  repeat('т', 40), repeat('d', 300)) i;
create temp table call as select o.payload from gateway.outbox o where o.payload ->> 'payload' = (select payload from made);
select is(payload -> 'provider_token', '{"$provider_token": true}', 'the sender puts it in') from call;
select is(payload -> 'prices', jsonb_build_array(jsonb_build_object('label', repeat('т', 32), 'amount', 1050)), 'minor units') from call;
select is(length(payload ->> 'title') || ' ' || length(payload ->> 'description'), '32 255', 'as much as Telegram takes') from call;

select * from finish();
rollback;
