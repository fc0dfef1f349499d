insert into dialog.flow (id, bot_id, description) values
  ('partners', 'admin', 'Partners: look, suspend and restore, rates, statements');

insert into dialog.form (id, title_key, confirm_key, preview, submit, next_state) values
  ('par_rates', 'partners.rates_title', 'partners.confirm_rates', 'flows.par_rates_preview', 'flows.par_rates_submit', 'partners.card');

update dialog.form set button_key = 'partners.button.set_rates' where id = 'par_rates';

insert into dialog.field (form_id, position, name, type, prompt_key, label_key, invalid_key, at_least, at_most, resolve) values
  ('par_rates', 1, 'from', 'date', 'partners.ask.from', 'partners.label.from', null, '2000-01-01', '2100-01-01', 'flows.par_from'),
  ('par_rates', 2, 'earn', 'amount', 'partners.ask.earn', 'partners.label.earn', 'partners.invalid.percent', '0', '50', null),
  ('par_rates', 3, 'payable', 'amount', 'partners.ask.payable', 'partners.label.payable', 'partners.invalid.percent', '0', '100', null),
  ('par_rates', 4, 'fee', 'amount', 'partners.ask.fee', 'partners.label.fee', 'partners.invalid.percent', '0', '50', null);

insert into dialog.state (id, flow_id, text_key, view, form_id) values
  ('partners.list', 'partners', 'partners.list', 'flows.par_list', null),
  ('partners.card', 'partners', 'partners.card', 'flows.par_card', null),
  ('partners.staff', 'partners', 'partners.staff', 'flows.par_staff', null),
  ('partners.confirm', 'partners', 'partners.ask_suspend', 'flows.par_ask', null),
  ('partners.rates', 'partners', null, null, 'par_rates'),
  ('partners.places', 'partners', 'partners.places', 'flows.par_places', null),
  ('partners.statements', 'partners', 'partners.statements', 'flows.par_statements', null),
  ('partners.lines', 'partners', 'partners.lines', 'flows.par_lines', null),
  ('partners.statement', 'partners', 'partners.statement', 'flows.par_statement', null);

insert into dialog.button (state_id, row_no, column_no, text_key, action) values
  ('partners.list', 1, 1, 'flows.button.menu', 'menu'),
  ('partners.card', 1, 1, 'partners.button.list', 'par'),
  ('partners.card', 1, 2, 'flows.button.menu', 'menu'),
  ('partners.staff', 1, 1, 'flows.button.menu', 'menu'),
  ('partners.confirm', 1, 1, 'flows.button.menu', 'menu'),
  ('partners.places', 1, 1, 'flows.button.menu', 'menu'),
  ('partners.statements', 1, 1, 'flows.button.menu', 'menu'),
  ('partners.lines', 1, 1, 'flows.button.menu', 'menu'),
  ('partners.statement', 1, 1, 'flows.button.menu', 'menu');

insert into dialog.transition (bot_id, kind, word, guard, handler, next_states, effect) values
  ('admin', 'callback', 'par', 'flows.is_admin', null, '{partners.list}', 'leave'),
  ('admin', 'callback', 'par_card', 'flows.is_admin', null, '{partners.card}', 'leave'),
  ('admin', 'callback', 'par_staff', 'flows.is_admin', null, '{partners.staff}', 'leave'),
  ('admin', 'callback', 'par_ask', 'flows.is_admin', null, '{partners.confirm}', 'leave'),
  ('admin', 'callback', 'par_suspend', 'flows.is_admin', 'flows.par_set_status', '{partners.card}', 'leave'),
  ('admin', 'callback', 'par_resume', 'flows.is_admin', 'flows.par_set_status', '{partners.card}', 'leave'),
  ('admin', 'callback', 'par_rates', 'flows.is_admin', 'flows.par_rates', '{partners.rates}', 'leave'),
  ('admin', 'callback', 'par_places', 'flows.is_admin', null, '{partners.places}', 'leave'),
  ('admin', 'callback', 'par_statements', 'flows.is_admin', null, '{partners.statements}', 'leave'),
  ('admin', 'callback', 'par_lines', 'flows.is_admin', null, '{partners.lines}', 'leave'),
  ('admin', 'callback', 'par_statement', 'flows.is_admin', null, '{partners.statement}', 'leave');

insert into flows.menu_item (menu, role, position, text_key, action) values
  ('admin', 'admin', 40, 'partners.button.open', 'par');
