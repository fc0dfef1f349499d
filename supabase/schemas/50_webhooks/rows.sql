insert into core.error (sqlstate, name, text_key, meaning, is_a_refusal) values
  ('KP500', 'bad_webhook_url', 'error.bad_webhook_url', 'The address of an endpoint is no https address without user and password.', true),
  ('KP501', 'unknown_webhook', 'error.unknown_webhook', 'There is no such endpoint, or it is switched off.', true),
  ('KP502', 'unknown_webhook_event', 'error.unknown_webhook_event', 'An endpoint must want at least one type of event, and known ones only.', true),
  ('KP503', 'webhook_not_dead', 'error.webhook_not_dead', 'The delivery was neither given up nor dropped, or its endpoint is switched off.', true),
  ('KP504', 'webhook_exists', 'error.webhook_exists', 'There is an endpoint of this name already.', true),
  ('KP505', 'private_webhook_url', 'error.private_webhook_url', 'The address of an endpoint is one of this machine or its network.', true);

insert into core.setting (key, value, type, owner, description) values
  ('batch_seconds', '10', 'integer', 'deployment', 'What a person writes is sent to webhooks so many seconds after the last message.'),
  ('max_wait_seconds', '15', 'integer', 'deployment', 'What a person writes is sent to webhooks at most so many seconds after the first message.'),
  ('make_webhook_url', '""', 'text', 'deployment', 'Address of the endpoint make, which is made for all events; empty: none.'),
  ('webhooks_allow_private', 'false', 'boolean', 'deployment', 'Whether webhooks may go to http and to addresses of this machine or its network: for development only.');
