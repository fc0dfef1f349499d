begin;
select plan(5);

create temp table anna as select * from people.add_person('{"id": 7001}');
select people.unblock((select id from anna), 'admin');
select is_empty($$select * from core.audit$$, 'who is not blocked is left alone');
select people.block((select id from anna), 'admin', 'swapped receipts');
select throws_ok($$select loyalty._check_client((select id from anna))$$, 'KP311', null, 'blocked');
select people.unblock((select id from anna), 'support');
select lives_ok($$select loyalty._check_client((select id from anna))$$, 'not blocked');
select results_eq($$select actor, action from core.audit order by id$$,
  $$values ('admin', 'block.person'), ('support', 'unblock.person')$$, 'both decisions are recorded');
select throws_ok($$select people.unblock(999999999999, 'admin')$$, 'KP102', null, 'nobody of that number');

select * from finish();
rollback;
