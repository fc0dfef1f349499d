begin;
select plan(4);

create or replace function people.random_digits(p_length integer) returns text
language sql volatile set search_path = '' as $$select '424242'$$;
create temp table anna as select * from people.add_person('{"id": 7001}');
create temp table boris as select * from people.add_person('{"id": 7002}');
select core.set_clock('2026-11-21 10:00+00');
select is((people.issue_card_code((select id from anna))).code, '424242', 'Anna has the only code there is');
select core.set_clock('2026-11-21 10:05+00');
select is((people.issue_card_code((select id from boris))).code, '424242', 'once it has expired, Boris gets it');
select is(people.person_by_card_code('424242'), (select id from boris), 'it is his');
select is((select count(*) from people.card_code), 1::bigint, 'and no longer hers');

select * from finish();
rollback;
