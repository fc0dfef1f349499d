begin;
select plan(4);

select core.set_clock('2026-11-21 10:00+00');
create temp table invoice as select tests.stars(501) as i;
select is(tests.pre_checkout(501, i), '{"method": "answerPreCheckoutQuery", "pre_checkout_query_id": "checkout1", "ok": true}', 'the first is agreed to') from invoice;
select is(tests.pre_checkout(501, i) ->> 'error_message',
  'This invoice is being paid already, perhaps on another device of yours. If that did not work, try again in a minute.', 'one beside it is not') from invoice;
select core.set_clock('2026-11-21 10:00:59+00');
select is(tests.pre_checkout(501, i) -> 'ok', 'false', 'not within the minute') from invoice;
select core.set_clock('2026-11-21 10:01:01+00');
select is(tests.pre_checkout(501, i) -> 'ok', 'true', 'who gave up may begin again') from invoice;

select * from finish();
rollback;
