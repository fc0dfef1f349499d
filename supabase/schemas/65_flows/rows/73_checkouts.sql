insert into dialog.form (id, title_key, confirm_key, submit, next_state) values
  ('donate_coins', 'donate.title', null, 'flows.donate_coins_submit', 'donate.home');

insert into dialog.field (form_id, position, name, type, prompt_key, label_key, invalid_key, at_least, at_most, resolve) values
  ('donate_coins', 1, 'amount', 'amount', 'donate.ask.amount', 'donate.label.amount', 'donate.invalid.amount', '1', '9999999', null);

insert into dialog.state (id, flow_id, text_key, view, form_id) values
  ('donate.crypto', 'donate', 'donate.crypto', 'flows.donate_crypto_view', null),
  ('donate.coins', 'donate', null, null, 'donate_coins');

insert into dialog.button (state_id, row_no, column_no, text_key, action) values
  ('donate.crypto', 1, 1, 'donate.button.other', 'donate'),
  ('donate.crypto', 1, 2, 'flows.button.menu', 'menu');

insert into dialog.transition (bot_id, kind, word, guard, handler, next_states, effect) values
  ('client', 'callback', 'donate_crypto', null, null, '{donate.crypto}', 'keep'),
  ('client', 'callback', 'donate_coins', null, 'flows.donate_coins', '{donate.code}', 'keep'),
  ('client', 'callback', 'donate_coins_own', null, null, '{donate.coins}', 'clear');
