insert into flows.setting_place (section, position, key, unit) values
  ('payments', 10, 'donate_currency', 'currency'),
  ('payments', 11, 'bmc_url', 'page'),
  ('payments', 12, 'kofi_url', 'page'),
  ('payments', 13, 'tribute_url', 'page');

insert into dialog.flow (id, bot_id, description) values
  ('donate', 'client', 'Buying points with money: by a page and a code, or by Stars');

insert into dialog.form (id, title_key, confirm_key, submit, next_state) values
  ('donate_own', 'donate.title', null, 'flows.donate_own_submit', 'donate.home');

insert into dialog.field (form_id, position, name, type, prompt_key, label_key, invalid_key, at_least, at_most, resolve) values
  ('donate_own', 1, 'amount', 'amount', 'donate.ask.amount', 'donate.label.amount', 'donate.invalid.amount', '1', '9999999', null);

insert into dialog.state (id, flow_id, text_key, view, form_id) values
  ('donate.home', 'donate', 'donate.home', 'flows.donate_home', null),
  ('donate.own', 'donate', null, null, 'donate_own'),
  ('donate.code', 'donate', 'donate.code', 'flows.donate_code', null),
  ('donate.list', 'donate', 'donate.list', 'flows.donate_list', null),
  ('donate.stars', 'donate', 'donate.stars', 'flows.donate_stars_view', null);

insert into dialog.button (state_id, row_no, column_no, text_key, action) values
  ('client.balance', 3, 1, 'donate.button.open', 'donate'),
  ('donate.home', 1, 1, 'donate.button.list', 'donate_list'),
  ('donate.home', 1, 2, 'flows.button.menu', 'menu'),
  ('donate.code', 1, 1, 'donate.button.list', 'donate_list'),
  ('donate.code', 1, 2, 'flows.button.menu', 'menu'),
  ('donate.list', 1, 1, 'donate.button.open', 'donate'),
  ('donate.list', 1, 2, 'flows.button.menu', 'menu'),
  ('donate.stars', 1, 1, 'donate.button.other', 'donate'),
  ('donate.stars', 1, 2, 'flows.button.menu', 'menu');

insert into dialog.transition (bot_id, kind, word, guard, handler, next_states, effect) values
  ('client', 'command', 'donate', null, null, '{donate.home}', 'keep'),
  ('client', 'callback', 'donate', null, null, '{donate.home}', 'keep'),
  ('client', 'callback', 'donate_for', null, 'flows.donate_for', '{donate.code}', 'keep'),
  ('client', 'callback', 'donate_own', null, null, '{donate.own}', 'clear'),
  ('client', 'callback', 'donate_show', null, null, '{donate.code}', 'keep'),
  ('client', 'callback', 'donate_drop', null, 'flows.donate_drop', '{donate.list}', 'keep'),
  ('client', 'callback', 'donate_list', null, null, '{donate.list}', 'keep'),
  ('client', 'callback', 'donate_stars', null, null, '{donate.stars}', 'keep'),
  ('client', 'callback', 'donate_pay', null, 'flows.donate_pay', '{donate.stars}', 'keep'),
  ('client', 'callback', 'donate_monthly', null, 'flows.donate_monthly', '{donate.stars}', 'keep'),
  ('client', 'callback', 'donate_stop', null, 'flows.donate_stop', '{donate.list}', 'keep');

insert into flows.command (bot_id, command, position, role, text_key) values
  ('client', 'donate', 35, null, 'flows.command.client.donate');
