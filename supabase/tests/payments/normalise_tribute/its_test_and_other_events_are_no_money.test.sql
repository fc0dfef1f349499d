begin;
select plan(1);

select results_eq(
  $$select n.live, n.action, n.reason
    from (values (1, jsonb '{"test_event": "test_event"}'),
      (2, '{"name": "cancelled_donation", "created_at": "2026-06-02T09:14:43Z", "payload": {"amount": 5, "telegram_user_id": 6}}'),
      (3, '{"name": "new_subscription", "created_at": "2026-06-02T09:14:43Z", "payload": {"amount": 5}}'),
      (4, '{"name": "new_donation", "test_event": 1, "created_at": "2026-06-02T09:14:43Z"}'),
      (5, '{"name": "new_donation", "payload": {"amount": 5, "telegram_user_id": 6}}'),
      (6, '{"created_at": "2026-06-02T09:14:43Z"}'), (7, '{}')) t (n, event)
    cross join lateral payments.normalise_tribute(t.event) n order by t.n$$,
  $$values (false, 'none', 'test'), (true, 'none', 'cancelled'), (true, 'none', 'unknown_type'), (true, 'paid', null),
    (true, 'unreadable', 'no_id'), (true, 'unreadable', 'no_id'), (true, 'unreadable', 'no_id')$$);

select * from finish();
rollback;
