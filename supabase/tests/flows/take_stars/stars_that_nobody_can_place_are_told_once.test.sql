begin;
select plan(4);

select core.set_clock('2026-11-21 10:00+00');
update core.setting set value = '"-1001"' where key = 'admin_chat_id';
update core.setting set value = '"en"' where key = 'admin_locale';
create temp table invoice as select tests.stars(501, 100) as i;
create temp table list as
select jsonb_build_array(tests.star(501, i, 'o1') || '{"source": {"type": "other"}}',
  tests.star(501, i, 'm1', '{"transaction_type": "paid_media_payment"}'),
  tests.star_back(501, 'g1') || '{"receiver": {"type": "user", "transaction_type": "gift_purchase"}}',
  tests.star_back(501, 'f1') || '{"receiver": {"type": "fragment"}}', tests.star(501, i, 'a1') || '{"source": {"type": "affiliate_program"}}') as l from invoice;
create function pg_temp.told() returns bigint language sql as $$ select count(*) from gateway.outbox where bot_id = 'admin' $$;
select is(tests.read_stars(l), 0::bigint, 'none of them is a payment for an invoice') from list;
select is(pg_temp.told(), 2::bigint, 'the admins read of the two that came from they know not where');
select is(tests.read_stars(l) + pg_temp.told(), 2::bigint, 'and once') from list;
select results_eq($$select type, outcome::text, body #> '{source,user,first_name}' is null from payments.event order by id$$,
  $$values ('other', 'ignored', true), ('paid_media_payment', 'ignored', true)$$, 'they are kept without names');

select * from finish();
rollback;
