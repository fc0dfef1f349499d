begin;
select plan(11);

select throws_ok(format('select api.handle_update(%L, %L::jsonb)', 'client', bad), 'KP802', null, bad)
from (values ('{}'), ('[]'), ('null'), ('"1"'), ('{"update_id": null}'), ('{"update_id": "one"}'), ('{"update_id": 1.5}'), ('{"update_id": -1}'),
  ('{"update_id": 1e30}')) v (bad);
select throws_ok($$select api.handle_update('client', null)$$, 'KP802', null, 'no update at all');
select is((select count(*) from gateway.inbox), 0::bigint, 'nothing was taken');

select * from finish();
rollback;
