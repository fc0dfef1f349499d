insert into dialog.flow (id, bot_id, description) values
  ('approvals', 'admin', 'Applications of partners: approve, reject with a reason');

insert into dialog.form (id, title_key, confirm_key, submit, next_state) values
  ('apr_reject', 'approvals.reject_title', null, 'flows.apr_submit', 'approvals.card');

insert into dialog.field (form_id, position, name, type, prompt_key, label_key, at_least, at_most) values
  ('apr_reject', 1, 'reason', 'text', 'approvals.ask.reason', 'approvals.label.reason', '3', '300');

insert into dialog.state (id, flow_id, text_key, view, form_id) values
  ('approvals.card', 'approvals', 'approvals.card', 'flows.apr_card', null),
  ('approvals.reject', 'approvals', null, null, 'apr_reject');

insert into dialog.button (state_id, row_no, column_no, text_key, action) values
  ('approvals.card', 1, 1, 'flows.button.menu', 'menu');

insert into dialog.transition (bot_id, kind, word, guard, handler, next_states, effect) values
  ('admin', 'callback', 'apr', 'flows.is_admin', null, '{approvals.card}', 'leave'),
  ('admin', 'callback', 'apr_next', 'flows.is_admin', null, '{approvals.card}', 'leave'),
  ('admin', 'callback', 'apr_yes', 'flows.is_admin', 'flows.apr_yes', '{approvals.card}', 'leave'),
  ('admin', 'callback', 'apr_no', 'flows.is_admin', 'flows.apr_no', '{approvals.reject, approvals.card}', 'leave');

insert into flows.menu_item (menu, role, position, text_key, action) values
  ('admin', 'admin', 10, 'approvals.button.open', 'apr');
