begin;
select plan(8);

select is(api.handle_update('client', update), '{"status": 200, "answer": null, "answer_id": null, "deliveries": []}', update::text)
from (values ('{"update_id": 1, "channel_post": {"message_id": 1, "chat": {"id": -100, "type": "channel"}, "text": "/start"}}'::jsonb),
  ('{"update_id": 2, "message_reaction": {"chat": {"id": 5, "type": "private"}}}'),
  ('{"update_id": 3, "not_invented_yet": 42}'),
  ('{"update_id": 4, "poll": null}'),
  ('{"update_id": 5}')) v (update);
select results_eq('select update_id, kind::text, outcome::text from gateway.inbox order by 1',
  $$values (1::bigint, 'channel_post', 'stored'), (2, 'message_reaction', 'stored'), (3, 'not_invented_yet', 'stored'), (4, 'poll', 'stored'),
    (5, 'empty', 'stored')$$, 'each is in the inbox by its kind');
select is((select update from gateway.inbox where update_id = 3), '{"update_id": 3, "not_invented_yet": 42}', 'as it came');
select is((select count(*) from people.person), 0::bigint, 'nobody is made of them');

select * from finish();
rollback;
