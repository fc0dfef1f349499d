begin;
select plan(4);

select api.handle_update('client', '{"update_id": 1, "message": {"message_id": 1, "chat": {"id": "x", "type": "private"}, "from": {"id": "x"}, "text": "hi"}}')
from generate_series(1, 2);
select is(api.handle_update('client', '{"update_id": 1, "message": {"message_id": 1, "chat": {"id": "x", "type": "private"}, "from": {"id": "x"}, "text": "hi"}}') ->> 'status',
  '200', 'a message from nowhere does not block the queue');
select api.handle_update('client', '{"update_id": 2, "my_chat_member": {"new_chat_member": {"status": "kicked"}}}') from generate_series(1, 2);
select is(api.handle_update('client', '{"update_id": 2, "my_chat_member": {"new_chat_member": {"status": "kicked"}}}') ->> 'status',
  '200', 'nor does a block without a chat');
select api.handle_update('client', '{"update_id": 3, "message": {"chat": {"type": "private"}, "from": {"id": "x"}, "text": "hi"}}') from generate_series(1, 2);
select is(api.handle_update('client', '{"update_id": 3, "message": {"chat": {"type": "private"}, "from": {"id": "x"}, "text": "hi"}}') ->> 'status',
  '200', 'nor does a chat without a number');
select is((select count(*) from gateway.inbox where outcome = 'dead'), 3::bigint, 'all are dead letters');

select * from finish();
rollback;
