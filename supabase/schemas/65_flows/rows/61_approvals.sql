insert into dialog.flow (id, bot_id, description) values
  ('approvals', 'admin', 'Applications of partners: look, approve, reject with a reason');

insert into dialog.form (id, title_key, confirm_key, submit, next_state) values
  ('apr_reject', 'approvals.reject_title', null, 'flows.apr_reject', 'approvals.list');

insert into dialog.field (form_id, position, name, type, prompt_key, label_key, invalid_key, at_least, at_most) values
  ('apr_reject', 1, 'reason', 'text', 'approvals.ask_reason', 'approvals.label_reason', 'approvals.invalid_reason', '3', '300');

insert into dialog.state (id, flow_id, text_key, view, form_id) values
  ('approvals.list', 'approvals', 'approvals.list', 'flows.apr_list', null),
  ('approvals.card', 'approvals', 'approvals.card', 'flows.apr_card', null),
  ('approvals.sure', 'approvals', 'approvals.sure', 'flows.apr_sure', null),
  ('approvals.reject', 'approvals', null, null, 'apr_reject');

insert into dialog.button (state_id, row_no, column_no, text_key, action) values
  ('approvals.list', 1, 1, 'flows.button.menu', 'menu'),
  ('approvals.card', 1, 1, 'approvals.button.list', 'apr'),
  ('approvals.card', 1, 2, 'flows.button.menu', 'menu'),
  ('approvals.sure', 1, 1, 'approvals.button.list', 'apr');

insert into dialog.transition (bot_id, kind, word, guard, handler, next_states, effect) values
  ('admin', 'callback', 'apr', 'flows.is_admin', null, '{approvals.list}', 'leave'),
  ('admin', 'callback', 'apr_show', 'flows.is_admin', 'flows.apr_open', '{approvals.card, approvals.list}', 'leave'),
  ('admin', 'callback', 'apr_ask', 'flows.is_admin', 'flows.apr_ask', '{approvals.sure, approvals.card, approvals.list}', 'leave'),
  ('admin', 'callback', 'apr_yes', 'flows.is_admin', 'flows.apr_approve', '{approvals.list, approvals.card}', 'leave'),
  ('admin', 'callback', 'apr_no', 'flows.is_admin', 'flows.apr_begin', '{approvals.reject, approvals.card, approvals.list}', 'leave');

insert into flows.menu_item (menu, position, role, text_key, action) values
  ('admin', 10, 'admin', 'approvals.button.open', 'apr');
