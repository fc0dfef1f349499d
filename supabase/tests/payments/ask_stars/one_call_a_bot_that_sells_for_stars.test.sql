begin;
select plan(6);

select is(payments.ask_stars(), 0::bigint, 'who sells nothing asks nothing');
select tests.stars(501, 100);
select is(payments.ask_stars(), 1::bigint, 'one bot sells');
select results_eq($$select bot_id::text, payload from gateway.outbox where method = 'getStarTransactions'$$,
  $$values ('client', '{"offset": 0, "limit": 100}'::jsonb)$$, 'from the beginning');
select is(payments.ask_stars(), 0::bigint, 'while the call is under way there is no second');
select api.report_deliveries('client', jsonb_build_array(jsonb_build_object('id', outbox_id, 'outcome', 'dead', 'error_code', 400))) from payments.star_reading;
select is(payments.ask_stars(), 1::bigint, 'one that was given up is made anew');
select api.report_deliveries('client', jsonb_build_array(jsonb_build_object('id', outbox_id, 'outcome', 'sent', 'transactions', '[]'::jsonb))) from payments.star_reading;
select is(payments.ask_stars(), 0::bigint, 'what is being taken is not asked for again');

select * from finish();
rollback;
