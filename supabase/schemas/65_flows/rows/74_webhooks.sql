insert into dialog.flow (id, bot_id, description) values
  ('hooks', 'admin', 'Webhooks: state, test, switch, what was given up');

insert into dialog.state (id, flow_id, text_key, view) values
  ('hooks.list', 'hooks', 'hooks.list', 'flows.hook_list'),
  ('hooks.item', 'hooks', 'hooks.item', 'flows.hook_item'),
  ('hooks.dead', 'hooks', 'hooks.dead', 'flows.hook_dead');

insert into dialog.button (state_id, row_no, column_no, text_key, action) values
  ('admin.status', 3, 1, 'hooks.button.open', 'hooks'),
  ('hooks.list', 1, 1, 'hooks.button.status', 'status'),
  ('hooks.list', 1, 2, 'flows.button.menu', 'menu'),
  ('hooks.item', 1, 1, 'hooks.button.list', 'hooks'),
  ('hooks.item', 1, 2, 'flows.button.menu', 'menu'),
  ('hooks.dead', 1, 1, 'hooks.button.list', 'hooks'),
  ('hooks.dead', 1, 2, 'flows.button.menu', 'menu');

insert into dialog.transition (bot_id, kind, word, guard, handler, next_states, effect) values
  ('admin', 'callback', 'hooks', 'flows.is_admin', null, '{hooks.list}', 'leave'),
  ('admin', 'callback', 'hook_show', 'flows.is_admin', 'flows.hook_open', '{hooks.item, hooks.list}', 'leave'),
  ('admin', 'callback', 'hook_test', 'flows.is_admin', 'flows.hook_test', '{hooks.item, hooks.list}', 'leave'),
  ('admin', 'callback', 'hook_on', 'flows.is_admin', 'flows.hook_switch', '{hooks.item, hooks.list}', 'leave'),
  ('admin', 'callback', 'hook_off', 'flows.is_admin', 'flows.hook_switch', '{hooks.item, hooks.list}', 'leave'),
  ('admin', 'callback', 'hook_dead', 'flows.is_admin', 'flows.hook_open', '{hooks.dead, hooks.list}', 'leave'),
  ('admin', 'callback', 'hook_again', 'flows.is_admin', 'flows.hook_again', '{hooks.dead, hooks.list}', 'leave');
