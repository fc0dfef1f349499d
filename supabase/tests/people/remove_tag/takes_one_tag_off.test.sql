begin;
select plan(2);

create temp table p as select id from people.add_person('{"id": 7001, "first_name": "anna"}');
select people.add_tag(id, 'vip', 'test'), people.add_tag(id, 'test', 'test') from p;
select people.remove_tag(id, '#Vip', 'test'), people.remove_tag(id, 'none', 'test') from p;
select is((select string_agg(t.tag, ' ') from people.tag t), 'test', 'that one');
select is((select string_agg(a.action, ' ' order by a.id) from core.audit a), 'add.tag add.tag remove.tag', 'noted, if it was there');

select * from finish();
rollback;
