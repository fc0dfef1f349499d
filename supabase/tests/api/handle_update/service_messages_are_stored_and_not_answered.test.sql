begin;
select plan(7);

select is(tests.send(1, content), '{"status": 200, "answer": null, "answer_id": null, "deliveries": []}', content::text)
from (values ('{"pinned_message": {"message_id": 1}}'::jsonb), ('{"boost_added": {"boost_count": 1}}'),
  ('{"message_auto_delete_timer_changed": {"message_auto_delete_time": 60}}'), ('{"write_access_allowed": {}}'), ('{}')) v (content);
select is((select count(*) from gateway.inbox where outcome = 'stored' and update is not null), 5::bigint, 'each is stored as it came');
select is((select count(*) from people.person), 0::bigint, 'nobody is made of them');

select * from finish();
rollback;
