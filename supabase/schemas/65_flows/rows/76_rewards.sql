insert into dialog.flow (id, bot_id, description) values
  ('rewards', 'admin', 'What points can be exchanged for: add, change, take out of the catalogue'),
  ('coupons', 'admin', 'Codes that give points: add, stop');

insert into dialog.form (id, title_key, confirm_key, preview, button_key, submit, next_state) values
  ('rwd_add', 'rwd.form.add', 'rwd.add_confirm', 'flows.rwd_preview', 'rwd.button.add_it', 'flows.rwd_add_submit', 'rewards.list'),
  ('rwd_stock', 'rwd.form.stock', null, null, 'dialog.confirm', 'flows.rwd_change_submit', 'rewards.card'),
  ('rwd_price', 'rwd.form.price', null, null, 'dialog.confirm', 'flows.rwd_change_submit', 'rewards.card'),
  ('rwd_limit', 'rwd.form.limit', null, null, 'dialog.confirm', 'flows.rwd_change_submit', 'rewards.card'),
  ('rwd_name', 'rwd.form.name', null, null, 'dialog.confirm', 'flows.rwd_change_submit', 'rewards.card'),
  ('rwd_about', 'rwd.form.about', null, null, 'dialog.confirm', 'flows.rwd_change_submit', 'rewards.card'),
  ('rwd_until', 'rwd.form.until', null, null, 'dialog.confirm', 'flows.rwd_change_submit', 'rewards.card'),
  ('cpn_add', 'cpn.form.add', 'cpn.add_confirm', 'flows.cpn_preview', 'cpn.button.add_it', 'flows.cpn_add_submit', 'coupons.list');

-- Answers are named by the columns that they fill.
insert into dialog.field (form_id, position, name, type, prompt_key, label_key, invalid_key, optional, at_least, at_most, resolve) values
  ('rwd_add', 1, 'name', 'text', 'rwd.ask.name', 'rwd.label.name', null, false, '1', '100', null),
  ('rwd_add', 2, 'description', 'text', 'rwd.ask.about', 'rwd.label.about', null, true, '1', '1000', null),
  ('rwd_add', 3, 'price_points', 'amount', 'rwd.ask.price', 'rwd.label.price', 'ord.invalid.whole', false, '1', '100000000', 'flows.rwd_whole'),
  ('rwd_add', 4, 'stock', 'amount', 'rwd.ask.stock', 'rwd.label.stock', 'ord.invalid.whole', true, '0', '1000000', 'flows.rwd_whole'),
  ('rwd_add', 5, 'per_person_limit', 'amount', 'rwd.ask.limit', 'rwd.label.limit', 'ord.invalid.whole', true, '1', '1000000', 'flows.rwd_whole'),
  ('rwd_add', 6, 'partner', 'text', 'rwd.ask.partner', 'rwd.label.partner', 'rwd.invalid.partner', true, '1', '100', 'flows.rwd_partner'),
  ('rwd_add', 7, 'valid_to', 'date', 'rwd.ask.until', 'rwd.label.until', 'rwd.invalid.until', true, null, null, 'flows.rwd_last_day'),
  ('rwd_stock', 1, 'stock', 'amount', 'rwd.ask.stock', 'rwd.label.stock', 'ord.invalid.whole', true, '0', '1000000', 'flows.rwd_whole'),
  ('rwd_price', 1, 'price_points', 'amount', 'rwd.ask.price', 'rwd.label.price', 'ord.invalid.whole', false, '1', '100000000', 'flows.rwd_whole'),
  ('rwd_limit', 1, 'per_person_limit', 'amount', 'rwd.ask.limit', 'rwd.label.limit', 'ord.invalid.whole', true, '1', '1000000', 'flows.rwd_whole'),
  ('rwd_name', 1, 'name', 'text', 'rwd.ask.name', 'rwd.label.name', null, false, '1', '100', null),
  ('rwd_about', 1, 'description', 'text', 'rwd.ask.about', 'rwd.label.about', null, true, '1', '1000', null),
  ('rwd_until', 1, 'valid_to', 'date', 'rwd.ask.until', 'rwd.label.until', 'rwd.invalid.until', true, null, null, 'flows.rwd_last_day'),
  ('cpn_add', 1, 'code', 'text', 'cpn.ask.code', 'cpn.label.code', 'cpn.invalid.code', false, '1', '64', 'flows.cpn_code'),
  ('cpn_add', 2, 'name', 'text', 'cpn.ask.name', 'cpn.label.name', null, false, '1', '100', null),
  ('cpn_add', 3, 'points', 'amount', 'cpn.ask.points', 'cpn.label.points', 'ord.invalid.whole', false, '1', '1000000', 'flows.rwd_whole'),
  ('cpn_add', 4, 'max_uses', 'amount', 'cpn.ask.max_uses', 'cpn.label.max_uses', 'ord.invalid.whole', true, '1', '100000000', 'flows.rwd_whole'),
  ('cpn_add', 5, 'lifetime_days', 'amount', 'cpn.ask.life', 'cpn.label.life', 'ord.invalid.whole', true, '1', '3650', 'flows.rwd_whole'),
  ('cpn_add', 6, 'partner', 'text', 'cpn.ask.partner', 'cpn.label.partner', 'rwd.invalid.partner', true, '1', '100', 'flows.rwd_partner'),
  ('cpn_add', 7, 'valid_to', 'date', 'cpn.ask.until', 'rwd.label.until', 'rwd.invalid.until', true, null, null, 'flows.rwd_last_day');

insert into dialog.state (id, flow_id, text_key, view, form_id) values
  ('rewards.list', 'rewards', 'rwd.list', 'flows.rwd_list', null),
  ('rewards.card', 'rewards', 'rwd.card', 'flows.rwd_card', null),
  ('rewards.add', 'rewards', null, null, 'rwd_add'),
  ('rewards.stock', 'rewards', null, null, 'rwd_stock'),
  ('rewards.price', 'rewards', null, null, 'rwd_price'),
  ('rewards.limit', 'rewards', null, null, 'rwd_limit'),
  ('rewards.name', 'rewards', null, null, 'rwd_name'),
  ('rewards.about', 'rewards', null, null, 'rwd_about'),
  ('rewards.until', 'rewards', null, null, 'rwd_until'),
  ('coupons.list', 'coupons', 'cpn.list', 'flows.cpn_list', null),
  ('coupons.card', 'coupons', 'cpn.card', 'flows.cpn_card', null),
  ('coupons.sure', 'coupons', 'cpn.sure', 'flows.cpn_sure', null),
  ('coupons.add', 'coupons', null, null, 'cpn_add');

insert into dialog.button (state_id, row_no, column_no, text_key, action) values
  ('rewards.list', 1, 1, 'rwd.button.add', 'rwd_add'),
  ('rewards.list', 2, 1, 'flows.button.menu', 'menu'),
  ('rewards.card', 1, 1, 'rwd.button.list', 'rwd'),
  ('rewards.card', 1, 2, 'flows.button.menu', 'menu'),
  ('coupons.list', 1, 1, 'cpn.button.add', 'cpn_add'),
  ('coupons.list', 2, 1, 'flows.button.menu', 'menu'),
  ('coupons.card', 1, 1, 'cpn.button.list', 'cpn'),
  ('coupons.card', 1, 2, 'flows.button.menu', 'menu'),
  ('coupons.sure', 1, 1, 'cpn.button.keep', 'cpn');

insert into dialog.transition (bot_id, kind, word, guard, handler, next_states, effect) values
  ('admin', 'callback', 'rwd', 'flows.is_admin', null, '{rewards.list}', 'leave'),
  ('admin', 'callback', 'rwd_card', 'flows.is_admin', null, '{rewards.card}', 'leave'),
  ('admin', 'callback', 'rwd_switch', 'flows.is_admin', 'flows.rwd_switch', '{rewards.card, rewards.list}', 'leave'),
  ('admin', 'callback', 'rwd_add', 'flows.is_admin', null, '{rewards.add}', 'leave'),
  ('admin', 'callback', 'rwd_stock', 'flows.is_admin', 'flows.rwd_begin', '{rewards.stock}', 'leave'),
  ('admin', 'callback', 'rwd_price', 'flows.is_admin', 'flows.rwd_begin', '{rewards.price}', 'leave'),
  ('admin', 'callback', 'rwd_limit', 'flows.is_admin', 'flows.rwd_begin', '{rewards.limit}', 'leave'),
  ('admin', 'callback', 'rwd_name', 'flows.is_admin', 'flows.rwd_begin', '{rewards.name}', 'leave'),
  ('admin', 'callback', 'rwd_about', 'flows.is_admin', 'flows.rwd_begin', '{rewards.about}', 'leave'),
  ('admin', 'callback', 'rwd_until', 'flows.is_admin', 'flows.rwd_begin', '{rewards.until}', 'leave'),
  ('admin', 'callback', 'cpn', 'flows.is_admin', null, '{coupons.list}', 'leave'),
  ('admin', 'callback', 'cpn_card', 'flows.is_admin', null, '{coupons.card}', 'leave'),
  ('admin', 'callback', 'cpn_sure', 'flows.is_admin', null, '{coupons.sure}', 'leave'),
  ('admin', 'callback', 'cpn_stop', 'flows.is_admin', 'flows.cpn_stop', '{coupons.card}', 'leave'),
  ('admin', 'callback', 'cpn_add', 'flows.is_admin', null, '{coupons.add}', 'leave');

insert into flows.menu_item (menu, position, role, text_key, action) values
  ('admin', 46, 'admin', 'rwd.button.open', 'rwd'),
  ('admin', 47, 'admin', 'cpn.button.open', 'cpn');
