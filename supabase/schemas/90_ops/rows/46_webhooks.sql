insert into ops.job (name, schedule, call, description) values
  ('message_batches', '2 seconds', 'select ops.flush_webhooks()', 'Sends what people wrote to webhooks when they pause, and wakes dispatch when a webhook is due.');
