insert into dialog.flow (id, bot_id, description) values
  ('flags', 'admin', 'What looks like fraud: clear it or confirm it');

insert into dialog.form (id, title_key, confirm_key, preview, submit, next_state) values
  ('flag_clear', 'flags.decide_title', 'flags.confirm_clear', 'flows.flag_preview', 'flows.flag_submit', 'flags.card'),
  ('flag_fraud', 'flags.decide_title', 'flags.confirm_fraud', 'flows.flag_preview', 'flows.flag_submit', 'flags.card');
update dialog.form set button_key = 'flags.button.do_clear' where id = 'flag_clear';
update dialog.form set button_key = 'flags.button.do_fraud' where id = 'flag_fraud';

insert into dialog.field (form_id, position, name, type, prompt_key, label_key, optional, at_least, at_most) values
  ('flag_clear', 1, 'note', 'text', 'flags.ask.note', 'flags.label.note', true, '1', '300'),
  ('flag_fraud', 1, 'note', 'text', 'flags.ask.note', 'flags.label.note', true, '1', '300');

insert into dialog.state (id, flow_id, text_key, view, form_id) values
  ('flags.card', 'flags', 'flags.card', 'flows.flag_card', null),
  ('flags.clear', 'flags', null, null, 'flag_clear'),
  ('flags.fraud', 'flags', null, null, 'flag_fraud');

insert into dialog.button (state_id, row_no, column_no, text_key, action) values
  ('flags.card', 1, 1, 'flows.button.menu', 'menu');

insert into dialog.transition (bot_id, kind, word, guard, handler, next_states, effect) values
  ('admin', 'callback', 'flag', 'flows.is_admin', null, '{flags.card}', 'leave'),
  ('admin', 'callback', 'flag_next', 'flows.is_admin', null, '{flags.card}', 'leave'),
  ('admin', 'callback', 'flag_clear', 'flows.is_admin', 'flows.flag_decide', '{flags.clear, flags.card}', 'leave'),
  ('admin', 'callback', 'flag_fraud', 'flows.is_admin', 'flows.flag_decide', '{flags.fraud, flags.card}', 'leave');

insert into flows.menu_item (menu, role, position, text_key, action) values
  ('admin', 'admin', 20, 'flags.button.open', 'flag');
