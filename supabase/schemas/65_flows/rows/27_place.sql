insert into dialog.flow (id, bot_id, description) values
  ('place', 'partner', 'The places where a partner sells');

insert into dialog.form (id, title_key, confirm_key, submit, next_state) values
  ('place', 'place.title', 'place.confirm', 'flows.place_add', 'place.list'),
  ('place_hours', 'place.hours_title', null, 'flows.place_set_hours', 'place.list');

insert into dialog.field (form_id, position, name, type, prompt_key, label_key, optional, at_least, at_most) values
  ('place', 1, 'name', 'text', 'place.ask.name', 'place.label.name', false, '1', '100'),
  ('place', 2, 'address', 'text', 'place.ask.address', 'place.label.address', false, '3', '200'),
  ('place', 3, 'hours', 'text', 'place.ask.hours', 'place.label.hours', true, '3', '200'),
  ('place_hours', 1, 'hours', 'text', 'place.ask.hours', 'place.label.hours', false, '3', '200');

insert into dialog.state (id, flow_id, text_key, view, form_id) values
  ('place.list', 'place', 'place.list', 'flows.place_list', null),
  ('place.card', 'place', 'place.card', 'flows.place_card', null),
  ('place.closing', 'place', 'place.closing', 'flows.place_closing', null),
  ('place.new', 'place', null, null, 'place'),
  ('place.hours', 'place', null, null, 'place_hours');

insert into dialog.button (state_id, row_no, column_no, text_key, action) values
  ('place.list', 1, 1, 'place.button.add', 'place_new'),
  ('place.list', 1, 2, 'flows.button.menu', 'menu'),
  ('place.card', 1, 1, 'place.button.list', 'places'),
  ('place.card', 1, 2, 'flows.button.menu', 'menu'),
  ('place.closing', 1, 1, 'place.button.list', 'places');

insert into dialog.transition (bot_id, kind, word, handler, next_states, effect) values
  ('partner', 'command', 'places', null, '{place.list}', 'leave'),
  ('partner', 'callback', 'places', null, '{place.list}', 'leave'),
  ('partner', 'callback', 'place_new', 'flows.place_begin', '{place.new}', 'leave'),
  ('partner', 'callback', 'place_card', 'flows.place_open', '{place.card, place.list}', 'leave'),
  ('partner', 'callback', 'place_hours', 'flows.place_open_hours', '{place.hours, place.list}', 'leave'),
  ('partner', 'callback', 'place_ask', 'flows.place_open', '{place.closing, place.list}', 'leave'),
  ('partner', 'callback', 'place_close', 'flows.place_close', '{place.list}', 'leave');

insert into flows.menu_item (menu, role, position, text_key, action) values
  ('partner', 'owner', 70, 'place.button.list', 'places');
