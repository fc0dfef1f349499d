insert into gateway.bot (id) values ('client'), ('partner'), ('admin');

insert into core.setting (key, value, type, owner, description) values
  ('answer_messages_per_second', '20', 'integer', 'programme', 'A message rides in the webhook''s answer while its bot sends fewer than this many messages a second; 0 turns that off.'),
  ('dispatch_messages_per_second', '30', 'integer', 'programme', 'How many messages a second dispatch may send for one bot. Telegram''s own limit is about 30.'),
  ('admin_chat_id', '""', 'text', 'deployment', 'Telegram id of the chat that gets alerts; empty: nobody.'),
  ('admin_locale', '"ru"', 'text', 'programme', 'Language of alerts: ru, uk or en.');
update core.setting set choices = '{ru,uk,en}' where key = 'admin_locale';
update core.setting set at_least = 1 where key = 'dispatch_messages_per_second';
