insert into dialog.flow (id, bot_id, description) values
  ('runs', 'admin', 'What runs by the calendar: bonuses of a month, expiry, levels');

insert into dialog.form (id, title_key, confirm_key, preview, button_key, submit, next_state) values
  ('run_month', 'runs.form_title', null, null, 'dialog.confirm', 'flows.run_submit', 'runs.months'),
  ('run_add', 'runs.add_title', 'runs.add_confirm', 'flows.run_preview', 'runs.button.add_it', 'flows.run_add_submit', 'runs.rules');

insert into dialog.field (form_id, position, name, type, prompt_key, label_key, invalid_key, optional, at_least, at_most, choices, resolve) values
  ('run_month', 1, 'word', 'text', 'runs.ask_word', 'runs.label_word', 'runs.invalid_word', false, '1', '40', null, 'flows.run_resolve'),
  ('run_add', 1, 'name', 'text', 'runs.ask.name', 'runs.label.name', null, false, '1', '100', null, null),
  ('run_add', 2, 'points', 'amount', 'runs.ask.points', 'runs.label.points', 'ord.invalid.whole', false, '1', '1000000', null, 'flows.rwd_whole'),
  ('run_add', 3, 'tier', 'choice', 'runs.ask.tier', 'runs.label.tier', null, false, null, null,
    '[{"value": "any", "text_key": "runs.tier_any"}, {"value": "bronze", "text_key": "loyalty.tier.bronze"}, {"value": "silver", "text_key": "loyalty.tier.silver"}, {"value": "gold", "text_key": "loyalty.tier.gold"}]', null),
  ('run_add', 4, 'min_visits', 'amount', 'runs.ask.visits', 'runs.label.visits', 'ord.invalid.whole', true, '1', '1000', null, 'flows.rwd_whole'),
  ('run_add', 5, 'spend', 'amount', 'runs.ask.spend', 'runs.label.spend', null, true, '0.01', '999999999', null, 'flows.run_spend'),
  ('run_add', 6, 'lifetime_days', 'amount', 'cpn.ask.life', 'cpn.label.life', 'ord.invalid.whole', true, '1', '3650', null, 'flows.rwd_whole'),
  ('run_add', 7, 'from', 'choice', 'runs.ask.from', 'runs.label.from', null, false, null, null,
    '[{"value": "this", "text_key": "runs.from.this"}, {"value": "next", "text_key": "runs.from.next"}]', null);

insert into dialog.state (id, flow_id, text_key, view, form_id) values
  ('runs.list', 'runs', 'runs.list', 'flows.run_list', null),
  ('runs.months', 'runs', 'runs.months', 'flows.run_months', null),
  ('runs.month', 'runs', 'runs.month', 'flows.run_month', null),
  ('runs.people', 'runs', 'runs.people', 'flows.run_people', null),
  ('runs.confirm', 'runs', null, null, 'run_month'),
  ('runs.rules', 'runs', 'runs.rules', 'flows.run_rules', null),
  ('runs.rule', 'runs', 'runs.rule', 'flows.run_rule', null),
  ('runs.when', 'runs', 'runs.when', 'flows.run_when', null),
  ('runs.add', 'runs', null, null, 'run_add');

insert into dialog.button (state_id, row_no, column_no, text_key, action) values
  ('runs.list', 1, 1, 'runs.button.months', 'run_months'),
  ('runs.list', 2, 1, 'flows.button.menu', 'menu'),
  ('runs.months', 1, 1, 'runs.button.rules', 'run_rules'),
  ('runs.months', 2, 1, 'runs.button.list', 'run'),
  ('runs.months', 2, 2, 'flows.button.menu', 'menu'),
  ('runs.month', 1, 1, 'runs.button.back_to_months', 'run_months'),
  ('runs.month', 1, 2, 'flows.button.menu', 'menu'),
  ('runs.people', 1, 1, 'runs.button.back_to_months', 'run_months'),
  ('runs.people', 1, 2, 'flows.button.menu', 'menu'),
  ('runs.rules', 1, 1, 'runs.button.add', 'run_add'),
  ('runs.rules', 2, 1, 'runs.button.back_to_months', 'run_months'),
  ('runs.rules', 2, 2, 'flows.button.menu', 'menu'),
  ('runs.rule', 1, 1, 'runs.button.back_to_rules', 'run_rules'),
  ('runs.rule', 1, 2, 'flows.button.menu', 'menu'),
  ('runs.when', 1, 1, 'runs.button.keep', 'run_rules');

insert into dialog.transition (bot_id, kind, word, guard, handler, next_states, effect) values
  ('admin', 'callback', 'run', 'flows.is_admin', null, '{runs.list}', 'leave'),
  ('admin', 'callback', 'run_months', 'flows.is_admin', null, '{runs.months}', 'leave'),
  ('admin', 'callback', 'run_month', 'flows.is_admin', 'flows.run_open', '{runs.month, runs.months}', 'leave'),
  ('admin', 'callback', 'run_people', 'flows.is_admin', 'flows.run_open', '{runs.people, runs.months}', 'leave'),
  ('admin', 'callback', 'run_now', 'flows.is_admin', 'flows.run_now', '{runs.confirm, runs.months}', 'leave'),
  ('admin', 'callback', 'run_rules', 'flows.is_admin', null, '{runs.rules}', 'leave'),
  ('admin', 'callback', 'run_rule', 'flows.is_admin', null, '{runs.rule}', 'leave'),
  ('admin', 'callback', 'run_when', 'flows.is_admin', null, '{runs.when}', 'leave'),
  ('admin', 'callback', 'run_stop', 'flows.is_admin', 'flows.run_stop', '{runs.rules}', 'leave'),
  ('admin', 'callback', 'run_add', 'flows.is_admin', null, '{runs.add}', 'leave');

insert into flows.menu_item (menu, position, role, text_key, action) values
  ('admin', 60, 'admin', 'runs.button.open', 'run');
