begin;
select plan(3);

select core.set_clock('2026-11-21 10:00+00');
create temp table anna as select * from people.add_person(
  '{"id": 7001, "first_name": "Анна <b>", "last_name": "Коваль", "username": "anna_k", "language_code": "uk-UA"}');
select results_eq($$select telegram_id, first_name::text, last_name::text, username::text, locale::text, created_at, name::text, registered_at from anna$$,
  $$values (7001::bigint, 'Анна <b>', 'Коваль', 'anna_k', 'uk', '2026-11-21 10:00+00'::timestamptz, null::text, null::timestamptz)$$, 'as Telegram tells it');
select ok((select card_number between 100000000010 and 999999999999 from anna), 'with a card of 12 digits');
select matches((select invite_code from anna), '^[2-9A-HJ-NP-Z]{8}$', 'with an invitation code of 8 signs');

select * from finish();
rollback;
