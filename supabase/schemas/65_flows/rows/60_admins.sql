insert into core.error (sqlstate, name, text_key, meaning, is_a_refusal) values
  ('KP650', 'not_chief_admin', 'error.not_chief_admin', 'Only a chief (setting admin_chat_id, or named by the operator) names and removes administrators.', true),
  ('KP651', 'admin_invite_closed', 'error.admin_invite_closed',
    'No administrator''s invitation has this token, or it was used, revoked, has expired, or who invited is a chief no more.', true),
  ('KP652', 'cannot_be_admin', 'error.cannot_be_admin', 'Somebody who is blocked, or whose data was deleted, is not made an administrator.', true);

insert into dialog.flow (id, bot_id, description) values
  ('admins', 'admin', 'Who the administrators are; a chief invites and removes them');

insert into dialog.state (id, flow_id, text_key, view) values
  ('admins.list', 'admins', 'admins.list', 'flows.adm_list'),
  ('admins.invite', 'admins', 'admins.invite', 'flows.adm_invite'),
  ('admins.remove', 'admins', 'admins.remove', 'flows.adm_ask'),
  ('admins.join', 'admins', 'admins.join', 'flows.adm_join');

insert into dialog.button (state_id, row_no, column_no, text_key, action) values
  ('admins.list', 1, 1, 'flows.button.menu', 'menu'),
  ('admins.invite', 1, 1, 'admins.button.list', 'adm'),
  ('admins.invite', 1, 2, 'flows.button.menu', 'menu'),
  ('admins.remove', 1, 1, 'admins.button.keep', 'adm'),
  ('admins.join', 1, 1, 'admins.button.decline', 'menu');

insert into dialog.transition (bot_id, kind, word, guard, handler, next_states, effect) values
  ('admin', 'callback', 'adm', 'flows.is_admin', null, '{admins.list}', 'leave'),
  ('admin', 'callback', 'adm_invite', 'flows.is_admin', null, '{admins.invite}', 'leave'),
  ('admin', 'callback', 'adm_revoke', 'flows.is_admin', 'flows.adm_revoke', '{admins.list}', 'leave'),
  ('admin', 'callback', 'adm_ask', 'flows.is_admin', 'flows.adm_open', '{admins.remove, admins.list}', 'leave'),
  ('admin', 'callback', 'adm_remove', 'flows.is_admin', 'flows.adm_remove', '{admins.list}', 'leave'),
  -- Of those who are no administrators yet: the token is what they are let in by.
  ('admin', 'command', 'start', 'flows.adm_is_link', null, '{admins.join}', 'clear'),
  ('admin', 'callback', 'adm_accept', null, 'flows.adm_accept', '{admin.home}', 'clear');

insert into flows.menu_item (menu, position, role, text_key, action) values
  ('admin', 80, 'admin', 'admins.button.list', 'adm');
