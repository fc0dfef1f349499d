begin;
select plan(4);

select is(gateway.update_kind(update), kind, kind)
from (values ('{"update_id": 1, "message": {}}'::jsonb, 'message'), ('{"callback_query": {}, "update_id": 1}', 'callback_query'), ('{"update_id": 1}', 'empty'),
  ('{"update_id": 1, "b": 1, "a": 2}', 'a')) v (update, kind);

select * from finish();
rollback;
