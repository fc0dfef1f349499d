insert into dialog.flow (id, bot_id, description) values
  ('dead', 'admin', 'What was given up: updates nobody could handle, messages Telegram would not take');

insert into dialog.state (id, flow_id, text_key, view) values
  ('dead.list', 'dead', 'dead.list', 'flows.dead_list'),
  ('dead.item', 'dead', 'dead.item', 'flows.dead_item'),
  ('dead.drop', 'dead', 'dead.drop', 'flows.dead_ask');

insert into dialog.button (state_id, row_no, column_no, text_key, action) values
  ('dead.list', 1, 1, 'dead.button.status', 'status'),
  ('dead.list', 1, 2, 'flows.button.menu', 'menu'),
  ('dead.item', 1, 1, 'dead.button.list', 'dead'),
  ('dead.item', 1, 2, 'flows.button.menu', 'menu'),
  ('dead.drop', 1, 1, 'dead.button.list', 'dead');

insert into dialog.transition (bot_id, kind, word, guard, handler, next_states, effect) values
  ('admin', 'callback', 'dead', 'flows.is_admin', null, '{dead.list}', 'leave'),
  ('admin', 'callback', 'dead_show', 'flows.is_admin', 'flows.dead_open', '{dead.item, dead.list}', 'leave'),
  ('admin', 'callback', 'dead_retry', 'flows.is_admin', 'flows.dead_retry', '{dead.list}', 'leave'),
  ('admin', 'callback', 'dead_drop', 'flows.is_admin', 'flows.dead_open', '{dead.drop, dead.list}', 'leave'),
  ('admin', 'callback', 'dead_gone', 'flows.is_admin', 'flows.dead_drop', '{dead.list}', 'leave');
