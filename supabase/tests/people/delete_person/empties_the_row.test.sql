begin;
select plan(4);

select core.set_clock('2026-11-21 10:00+00');
create temp table anna as select * from people.add_person('{"id": 7001, "first_name": "Анна", "last_name": "Коваль", "username": "anna"}');
select people.register((select id from anna), 'Анна', '+380501234567', '1991-08-24');
select people.issue_card_code((select id from anna));
select people.toggle_mute((select id from anna), 'news');
select people.delete_person((select id from anna));
select results_eq(format($$select telegram_id, first_name::text, last_name::text, username::text, name::text, phone::text, birthday, deleted_at from people.person where id = %s$$, (select id from anna)),
  $$values (null::bigint, '', null::text, null::text, null::text, null::text, null::date, '2026-11-21 10:00+00'::timestamptz)$$, 'nothing of the person is left');
select is_empty(format('select * from people.card_code where person_id = %s', (select id from anna)), 'no code stands for them');
select is_empty(format('select * from people.mute where person_id = %s', (select id from anna)), 'no mutes are kept');
select is((select count(*) from core.audit where action = 'delete.person' and subject = 'person:' || (select id from anna)), 1::bigint, 'that it was done is on record');

select * from finish();
rollback;
