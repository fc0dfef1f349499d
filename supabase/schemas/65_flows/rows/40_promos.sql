insert into dialog.flow (id, bot_id, description) values
  ('partner_promos', 'partner', 'Promos of a partner: draft, publish, stop'),
  ('logo', 'partner', 'The partner''s logo'),
  ('offers', 'client', 'Today''s promos of all partners');

insert into dialog.form (id, title_key, confirm_key, submit, next_state) values
  ('partner_promo', 'promo.form', null, 'flows.promo_submit', 'partner_promos.list'),
  ('logo', 'logo.form', null, 'flows.logo_submit', 'partner.home');

insert into dialog.field (form_id, position, name, type, prompt_key, label_key, invalid_key, optional, at_least, at_most, resolve) values
  ('partner_promo', 1, 'title', 'text', 'promo.ask.title', 'promo.label.title', 'promo.invalid.title', false, '1', '80', 'flows.promo_title'),
  ('partner_promo', 2, 'text', 'text', 'promo.ask.text', 'promo.label.text', 'promo.invalid.text', false, '1', '700', 'flows.promo_text'),
  ('partner_promo', 3, 'photo', 'photo', 'promo.ask.photo', 'promo.label.photo', null, true, null, null, 'flows.photo_answer'),
  ('partner_promo', 4, 'starts', 'date', 'promo.ask.starts', 'promo.label.starts', 'promo.invalid.starts', true, null, null, 'flows.promo_starts'),
  ('partner_promo', 5, 'ends', 'date', 'promo.ask.ends', 'promo.label.ends', 'promo.invalid.ends', false, null, null, 'flows.promo_ends'),
  ('logo', 1, 'photo', 'photo', 'logo.ask', 'logo.label', null, false, null, null, 'flows.photo_answer');

insert into dialog.state (id, flow_id, text_key, view, form_id) values
  ('partner_promos.list', 'partner_promos', 'promo.list', 'flows.promo_list', null),
  ('partner_promos.one', 'partner_promos', 'promo.card', 'flows.promo_one', null),
  ('partner_promos.create', 'partner_promos', null, null, 'partner_promo'),
  ('logo.upload', 'logo', null, null, 'logo'),
  ('offers.list', 'offers', 'offers.list', 'flows.offers', null),
  ('offers.one', 'offers', 'offers.card', 'flows.offer', null);

insert into dialog.button (state_id, row_no, column_no, text_key, kind, action, style) values
  ('partner_promos.list', 1, 1, 'promo.button.new', 'callback', 'promo_new', 'primary'),
  ('partner_promos.list', 2, 1, 'flows.button.menu', 'callback', 'menu', null),
  ('partner_promos.one', 1, 1, 'promo.button.all', 'callback', 'promos', null),
  ('partner_promos.one', 1, 2, 'flows.button.menu', 'callback', 'menu', null),
  ('client.home', 4, 1, 'offers.button', 'callback', 'offers', null),
  ('offers.list', 1, 1, 'flows.button.menu', 'callback', 'menu', null),
  ('offers.one', 1, 1, 'offers.button.all', 'callback', 'offers', null),
  ('offers.one', 1, 2, 'flows.button.menu', 'callback', 'menu', null);

insert into dialog.transition (bot_id, kind, word, guard, handler, next_states, effect) values
  ('partner', 'callback', 'promos', null, null, '{partner_promos.list}', 'leave'),
  ('partner', 'callback', 'promo', null, null, '{partner_promos.one}', 'leave'),
  ('partner', 'callback', 'promo_new', null, 'flows.promo_new', '{partner_promos.create}', 'leave'),
  ('partner', 'callback', 'promo_publish', null, 'flows.promo_publish', '{partner_promos.one}', 'leave'),
  ('partner', 'callback', 'promo_stop', null, 'flows.promo_stop', '{partner_promos.one}', 'leave'),
  ('partner', 'callback', 'logo', null, 'flows.logo_start', '{logo.upload}', 'leave'),
  ('client', 'callback', 'offers', null, null, '{offers.list}', 'keep'),
  ('client', 'callback', 'offer', null, null, '{offers.one}', 'keep');

insert into flows.menu_item (menu, position, role, text_key, action) values
  ('partner', 40, 'owner', 'promo.menu', 'promos'),
  ('partner', 41, 'owner', 'logo.menu', 'logo');
