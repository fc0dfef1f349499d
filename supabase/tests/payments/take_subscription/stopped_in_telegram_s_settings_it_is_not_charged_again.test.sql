begin;
select plan(7);

select core.set_clock('2026-11-21 10:00+00');
select people.add_person('{"id": 501, "first_name": "Anna", "language_code": "en"}');
create temp table sub as select s.id from payments.offer_subscription(tests.person(501), 100) s;
create function pg_temp.change(p_state text, p_user bigint default 501) returns text language sql as $$
  select api.handle_update('client', jsonb_build_object('update_id', nextval('tests.update_number'), 'subscription',
    jsonb_build_object('user', jsonb_build_object('id', p_user), 'invoice_payload', (tests.subscription_invoice()).payload, 'state', p_state)));
  select concat_ws(' ', s.status, s.cancelled_at is not null) from payments.subscription s;
$$;
select is(pg_temp.change('canceled'), 'offered f', 'what was never paid stays an offer');
select tests.charge('c1', '2026-12-21 10:00+00', '{"is_first_recurring": true}');
select is(pg_temp.change('canceled', 502), 'active f', 'another person stops nothing');
select is(pg_temp.change('failed'), 'active f', 'nor does a charge that failed');
select is(pg_temp.change('canceled'), 'cancelled t', 'its person does');
select is(pg_temp.change('active'), 'active f', 'and lets it go on');
select core.set_clock('2026-12-21 11:00+00');
select payments.end_subscriptions();
select is(pg_temp.change('active'), 'ended f', 'what has ended begins with a charge only');
select is_empty($$select from gateway.inbox where kind = 'subscription' and outcome <> 'handled'$$, 'the updates are handled');

select * from finish();
rollback;
