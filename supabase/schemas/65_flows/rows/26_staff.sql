insert into dialog.flow (id, bot_id, description) values
  ('staff', 'partner', 'An owner''s staff, and how a cashier joins');

insert into dialog.form (id, title_key, confirm_key, submit, next_state) values
  ('staff_limit', 'staff.limit_title', null, 'flows.staff_set_limit', 'staff.list');

insert into dialog.field (form_id, position, name, type, prompt_key, label_key, invalid_key, optional, at_least, at_most, resolve) values
  ('staff_limit', 1, 'points', 'amount', 'staff.ask.limit', 'staff.limit_title', 'staff.invalid.limit', true, '0', '1000000', 'flows.staff_whole_points');

insert into dialog.state (id, flow_id, text_key, view, form_id) values
  ('staff.list', 'staff', 'staff.list', 'flows.staff_list', null),
  ('staff.member', 'staff', 'staff.member', 'flows.staff_member', null),
  ('staff.confirm', 'staff', 'staff.ask_suspend', 'flows.staff_confirm', null),
  ('staff.limit', 'staff', null, null, 'staff_limit'),
  ('staff.invite', 'staff', 'staff.invite', 'flows.staff_invite', null),
  ('staff.join', 'staff', 'staff.join', 'flows.staff_join', null);

insert into dialog.button (state_id, row_no, column_no, text_key, action) values
  ('staff.list', 1, 1, 'staff.button.invite', 'staff_invite'),
  ('staff.list', 1, 2, 'flows.button.menu', 'menu'),
  ('staff.member', 1, 1, 'staff.button.list', 'staff'),
  ('staff.member', 1, 2, 'flows.button.menu', 'menu'),
  ('staff.confirm', 1, 1, 'staff.button.list', 'staff'),
  ('staff.invite', 1, 1, 'staff.button.list', 'staff'),
  ('staff.invite', 1, 2, 'flows.button.menu', 'menu'),
  ('staff.join', 1, 1, 'flows.button.menu', 'menu');

insert into dialog.transition (bot_id, kind, word, handler, next_states, effect) values
  ('partner', 'command', 'staff', null, '{staff.list}', 'leave'),
  ('partner', 'callback', 'staff', null, '{staff.list}', 'leave'),
  ('partner', 'callback', 'staff_member', 'flows.staff_open', '{staff.member, staff.list}', 'leave'),
  ('partner', 'callback', 'staff_ask', 'flows.staff_open', '{staff.confirm, staff.list}', 'leave'),
  ('partner', 'callback', 'staff_suspend', 'flows.staff_set_status', '{staff.member, staff.list}', 'leave'),
  ('partner', 'callback', 'staff_resume', 'flows.staff_set_status', '{staff.member, staff.list}', 'leave'),
  ('partner', 'callback', 'staff_limit', 'flows.staff_limit', '{staff.limit, staff.list}', 'leave'),
  ('partner', 'callback', 'staff_invite', null, '{staff.invite}', 'leave'),
  ('partner', 'callback', 'staff_revoke', 'flows.staff_revoke', '{staff.list}', 'leave'),
  ('partner', 'callback', 'staff_accept', 'flows.staff_accept', '{partner.home}', 'leave');

insert into flows.menu_item (menu, role, position, text_key, action) values
  ('partner', 'owner', 60, 'staff.button.list', 'staff');

insert into flows.setting_place (section, position, key, unit) values
  ('people', 60, 'staff_invite_hours', 'hours');
