insert into dialog.flow (id, bot_id, description) values
  ('runs', 'admin', 'What runs by the calendar: bonuses of a month, expiry, levels');

insert into dialog.form (id, title_key, confirm_key, submit, next_state) values
  ('run_month', 'runs.form_title', null, 'flows.run_submit', 'runs.months');

insert into dialog.field (form_id, position, name, type, prompt_key, label_key, invalid_key, at_least, at_most, resolve) values
  ('run_month', 1, 'word', 'text', 'runs.ask_word', 'runs.label_word', 'runs.invalid_word', '1', '40', 'flows.run_resolve');

insert into dialog.state (id, flow_id, text_key, view, form_id) values
  ('runs.list', 'runs', 'runs.list', 'flows.run_list', null),
  ('runs.months', 'runs', 'runs.months', 'flows.run_months', null),
  ('runs.month', 'runs', 'runs.month', 'flows.run_month', null),
  ('runs.people', 'runs', 'runs.people', 'flows.run_people', null),
  ('runs.confirm', 'runs', null, null, 'run_month');

insert into dialog.button (state_id, row_no, column_no, text_key, action) values
  ('runs.list', 1, 1, 'runs.button.months', 'run_months'),
  ('runs.list', 2, 1, 'flows.button.menu', 'menu'),
  ('runs.months', 1, 1, 'runs.button.list', 'run'),
  ('runs.months', 1, 2, 'flows.button.menu', 'menu'),
  ('runs.month', 1, 1, 'runs.button.back_to_months', 'run_months'),
  ('runs.month', 1, 2, 'flows.button.menu', 'menu'),
  ('runs.people', 1, 1, 'runs.button.back_to_months', 'run_months'),
  ('runs.people', 1, 2, 'flows.button.menu', 'menu');

insert into dialog.transition (bot_id, kind, word, guard, handler, next_states, effect) values
  ('admin', 'callback', 'run', 'flows.is_admin', null, '{runs.list}', 'leave'),
  ('admin', 'callback', 'run_months', 'flows.is_admin', null, '{runs.months}', 'leave'),
  ('admin', 'callback', 'run_month', 'flows.is_admin', 'flows.run_open', '{runs.month, runs.months}', 'leave'),
  ('admin', 'callback', 'run_people', 'flows.is_admin', 'flows.run_open', '{runs.people, runs.months}', 'leave'),
  ('admin', 'callback', 'run_now', 'flows.is_admin', 'flows.run_now', '{runs.confirm, runs.months}', 'leave');

insert into flows.menu_item (menu, position, role, text_key, action) values
  ('admin', 60, 'admin', 'runs.button.open', 'run');
