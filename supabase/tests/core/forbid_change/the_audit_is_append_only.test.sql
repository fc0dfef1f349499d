begin;
select plan(4);

select core.write_audit('person:7', 'probe.test', 'person:8');
select throws_ok($$update core.audit set actor = 'nobody'$$, 'KP004', null, 'no update');
select throws_ok($$delete from core.audit$$, 'KP004', null, 'no delete');
select throws_ok($$truncate core.audit$$, 'KP004', null, 'no truncate');
select is((select count(*) from core.audit where subject = 'person:8'), 1::bigint, 'the record stands');

select * from finish();
rollback;
