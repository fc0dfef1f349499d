begin;
select plan(5);

create temp table p as select id from people.add_person('{"id": 7001, "first_name": "anna"}');
select people.add_tag(id, ' #VIP ', 'test'), people.add_tag(id, 'vip', 'test') from p;
select is((select string_agg(t.tag, ' ') from people.tag t), 'vip', 'once, in small letters');
select is((select count(*) from core.audit), 1::bigint, 'noted once');
select throws_ok($$select people.add_tag(id, 'two words', 'test') from p$$, 'KP103', null, 'no word');
select throws_ok($$select people.add_tag(0, 'vip', 'test')$$, 'KP102', null, 'nobody');
select people.delete_person(id) from p;
select is((select count(*) from people.tag), 0::bigint, 'deleted with the person''s data');

select * from finish();
rollback;
