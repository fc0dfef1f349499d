begin;
select plan(3);

create temp table anna as select * from people.add_person('{"id": 7001}');
select core.set_clock('2026-11-21 10:00:00+00');
create temp table code as select c.* from anna, people.issue_card_code(anna.id) c;
select is((select expires_at from code), '2026-11-21 10:05:00+00'::timestamptz, 'five minutes, as the setting says');
select core.set_clock('2026-11-21 10:04:59.999+00');
select is(people.person_by_card_code((select code from code)), (select id from anna), 'it works until the last moment');
select core.set_clock('2026-11-21 10:05:00+00');
select is(people.person_by_card_code((select code from code)), null, 'and from then on no more');

select * from finish();
rollback;
