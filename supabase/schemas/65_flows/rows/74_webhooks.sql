insert into dialog.flow (id, bot_id, description) values
  ('hooks', 'admin', 'Webhooks: adding, state, test, switch, events, key, removal, what was given up');

insert into dialog.form (id, title_key, confirm_key, button_key, submit, next_state) values
  ('hook', 'hooks.title', 'hooks.confirm', 'hooks.button.add_now', 'flows.hook_add', 'hooks.list');

insert into dialog.field (form_id, position, name, type, prompt_key, label_key, at_least, at_most, choices, resolve) values
  ('hook', 1, 'address', 'text', 'hooks.ask.address', 'hooks.label.address', null, null, null, 'flows.hook_address'),
  ('hook', 2, 'name', 'text', 'hooks.ask.name', 'hooks.label.name', '1', '60', null, 'flows.hook_name'),
  ('hook', 3, 'events', 'choice', 'hooks.ask.events', 'hooks.label.events', null, null, '[
    {"value": "all_but_messages", "text_key": "hooks.want.all_but_messages"},
    {"value": "all", "text_key": "hooks.want.all"},
    {"value": "message_batch", "text_key": "hooks.want.message_batch"},
    {"value": "payment", "text_key": "hooks.want.payment"},
    {"value": "order", "text_key": "hooks.want.order"},
    {"value": "redemption", "text_key": "hooks.want.redemption"},
    {"value": "member", "text_key": "hooks.want.member"}]', null);

insert into dialog.state (id, flow_id, text_key, view, form_id) values
  ('hooks.list', 'hooks', 'hooks.list', 'flows.hook_list', null),
  ('hooks.new', 'hooks', null, null, 'hook'),
  ('hooks.item', 'hooks', 'hooks.item', 'flows.hook_item', null),
  ('hooks.events', 'hooks', 'hooks.events', 'flows.hook_events', null),
  ('hooks.rotating', 'hooks', 'hooks.rotating', 'flows.hook_rotating', null),
  ('hooks.removing', 'hooks', 'hooks.removing', 'flows.hook_removing', null),
  ('hooks.dead', 'hooks', 'hooks.dead', 'flows.hook_dead', null),
  ('hooks.dismissing', 'hooks', 'hooks.dismissing', 'flows.hook_dismissing', null);

insert into dialog.button (state_id, row_no, column_no, text_key, action) values
  ('admin.status', 3, 1, 'hooks.button.open', 'hooks'),
  ('hooks.list', 1, 1, 'hooks.button.add', 'hook_add'),
  ('hooks.list', 2, 1, 'hooks.button.status', 'status'),
  ('hooks.list', 2, 2, 'flows.button.menu', 'menu'),
  ('hooks.item', 1, 1, 'hooks.button.list', 'hooks'),
  ('hooks.item', 1, 2, 'flows.button.menu', 'menu'),
  ('hooks.events', 1, 1, 'flows.button.menu', 'menu'),
  ('hooks.rotating', 1, 1, 'flows.button.menu', 'menu'),
  ('hooks.removing', 1, 1, 'flows.button.menu', 'menu'),
  ('hooks.dismissing', 1, 1, 'flows.button.menu', 'menu'),
  ('hooks.dead', 1, 1, 'hooks.button.list', 'hooks'),
  ('hooks.dead', 1, 2, 'flows.button.menu', 'menu');

insert into dialog.transition (bot_id, kind, word, guard, handler, next_states, effect) values
  ('admin', 'callback', 'hooks', 'flows.is_admin', null, '{hooks.list}', 'leave'),
  ('admin', 'callback', 'hook_show', 'flows.is_admin', 'flows.hook_open', '{hooks.item, hooks.list}', 'leave'),
  ('admin', 'callback', 'hook_test', 'flows.is_admin', 'flows.hook_test', '{hooks.item, hooks.list}', 'leave'),
  ('admin', 'callback', 'hook_on', 'flows.is_admin', 'flows.hook_switch', '{hooks.item, hooks.list}', 'leave'),
  ('admin', 'callback', 'hook_off', 'flows.is_admin', 'flows.hook_switch', '{hooks.item, hooks.list}', 'leave'),
  ('admin', 'callback', 'hook_dead', 'flows.is_admin', 'flows.hook_open', '{hooks.dead, hooks.list}', 'leave'),
  ('admin', 'callback', 'hook_again', 'flows.is_admin', 'flows.hook_again', '{hooks.dead, hooks.list}', 'leave'),
  ('admin', 'callback', 'hook_add', 'flows.is_admin', null, '{hooks.new}', 'leave'),
  ('admin', 'callback', 'hook_events', 'flows.is_admin', 'flows.hook_open', '{hooks.events, hooks.list}', 'leave'),
  ('admin', 'callback', 'hook_want', 'flows.is_admin', 'flows.hook_want', '{hooks.events, hooks.list}', 'leave'),
  ('admin', 'callback', 'hook_unwant', 'flows.is_admin', 'flows.hook_want', '{hooks.events, hooks.list}', 'leave'),
  ('admin', 'callback', 'hook_ask_key', 'flows.is_admin', 'flows.hook_open', '{hooks.rotating, hooks.list}', 'leave'),
  ('admin', 'callback', 'hook_rotate', 'flows.is_admin', 'flows.hook_rotate', '{hooks.item, hooks.list}', 'leave'),
  ('admin', 'callback', 'hook_ask_remove', 'flows.is_admin', 'flows.hook_open', '{hooks.removing, hooks.list}', 'leave'),
  ('admin', 'callback', 'hook_remove', 'flows.is_admin', 'flows.hook_remove', '{hooks.list}', 'leave'),
  ('admin', 'callback', 'hook_dismiss', 'flows.is_admin', 'flows.hook_dismiss', '{hooks.dead, hooks.list}', 'leave'),
  ('admin', 'callback', 'hook_ask_dismiss', 'flows.is_admin', 'flows.hook_open', '{hooks.dismissing, hooks.list}', 'leave'),
  ('admin', 'callback', 'hook_dismiss_all', 'flows.is_admin', 'flows.hook_dismiss', '{hooks.dead, hooks.list}', 'leave');
