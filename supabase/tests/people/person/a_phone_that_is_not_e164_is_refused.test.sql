begin;
select plan(5);

create temp table anna as select * from people.add_person('{"id": 7001}');
select throws_ok(format('select people.register(%s, ''Анна'', %L, null)', (select id from anna), p), '23514', null, p)
from unnest(array['0501234567', '+0501234567', '+38050', '+3805012345678901']) p;
select is((select registered_at from people.person where telegram_id = 7001), null, 'nothing is stored');

select * from finish();
rollback;
