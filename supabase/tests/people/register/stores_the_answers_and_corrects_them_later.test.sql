begin;
select plan(2);

create temp table anna as select * from people.add_person('{"id": 7001, "first_name": "Аня"}');
select core.set_clock('2026-11-21 10:00+00');
select people.register((select id from anna), 'Анна', '+380501234567', '1991-08-24');
select results_eq($$select name::text, phone::text, birthday, registered_at from people.person where telegram_id = 7001$$,
  $$values ('Анна', '+380501234567', '1991-08-24'::date, '2026-11-21 10:00+00'::timestamptz)$$, 'name, phone, birthday, when');
select core.set_clock('2027-01-01 10:00+00');
select people.register((select id from anna), 'Анна К.', '+380671234567', null);
select results_eq($$select name::text, phone::text, birthday, registered_at from people.person where telegram_id = 7001$$,
  $$values ('Анна К.', '+380671234567', '1991-08-24'::date, '2026-11-21 10:00+00'::timestamptz)$$,
  'again: corrected; a birthday left out stays, and so does the first date');

select * from finish();
rollback;
