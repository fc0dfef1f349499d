insert into flows.menu_item (menu, position, role, text_key, action) values
  ('admin', 50, 'admin', 'broadcast.button.list', 'bc');

insert into dialog.flow (id, bot_id, description) values
  ('broadcast', 'admin', 'Messages to many people: written, aimed, tried out, sent, watched');

insert into dialog.form (id, title_key, confirm_key, submit, next_state) values
  ('bc_compose', 'broadcast.title.compose', null, 'flows.bc_compose', 'broadcast.list'),
  ('bc_locale', 'broadcast.title.aim', null, 'flows.bc_aim', 'broadcast.draft'),
  ('bc_partner', 'broadcast.title.aim', null, 'flows.bc_aim', 'broadcast.draft'),
  ('bc_tier', 'broadcast.title.aim', null, 'flows.bc_aim', 'broadcast.draft'),
  ('bc_tag', 'broadcast.title.aim', null, 'flows.bc_aim', 'broadcast.draft'),
  ('bc_visit', 'broadcast.title.aim', null, 'flows.bc_aim', 'broadcast.draft'),
  ('bc_balance', 'broadcast.title.aim', null, 'flows.bc_aim', 'broadcast.draft'),
  ('bc_send', 'broadcast.title.send', null, 'flows.bc_send', 'broadcast.draft');

insert into dialog.field (form_id, position, name, type, prompt_key, label_key, invalid_key, optional, at_least, at_most, choices, resolve) values
  ('bc_compose', 1, 'text', 'text', 'broadcast.ask.text', 'broadcast.label.text', null, false, null, null, null, 'flows.bc_text'),
  ('bc_compose', 2, 'photo', 'photo', 'broadcast.ask.photo', 'broadcast.label.photo', null, true, null, null, null, 'flows.bc_photo'),
  ('bc_compose', 3, 'button', 'text', 'broadcast.ask.button', 'broadcast.label.button', 'broadcast.invalid.button', true, null, null, null, 'flows.bc_button'),
  ('bc_locale', 1, 'locale', 'choice', 'broadcast.ask.locale', 'broadcast.label.locale', null, false, null, null,
    '[{"value": "any", "text_key": "broadcast.any"}, {"value": "ru", "text_key": "flows.button.ru"}, {"value": "uk", "text_key": "flows.button.uk"}, {"value": "en", "text_key": "flows.button.en"}]', null),
  ('bc_partner', 1, 'partner_id', 'text', 'broadcast.ask.partner', 'broadcast.label.partner', null, true, '1', '100', null, 'flows.bc_partner'),
  ('bc_tier', 1, 'tier_id', 'choice', 'broadcast.ask.tier', 'broadcast.label.tier', null, false, null, null,
    '[{"value": "any", "text_key": "broadcast.any"}, {"value": "bronze", "text_key": "loyalty.tier.bronze"}, {"value": "silver", "text_key": "loyalty.tier.silver"}, {"value": "gold", "text_key": "loyalty.tier.gold"}]', null),
  ('bc_tag', 1, 'tag', 'text', 'broadcast.ask.tag', 'broadcast.label.tag', 'error.bad_tag', true, '1', '33', null, 'flows.bc_tag'),
  ('bc_visit', 1, 'visited_from', 'date', 'broadcast.ask.visited_from', 'broadcast.label.visited_from', null, true, '2000-01-01', '2100-01-01', null, null),
  ('bc_visit', 2, 'visited_before', 'date', 'broadcast.ask.visited_before', 'broadcast.label.visited_before', null, true, '2000-01-01', '2100-01-01', null, null),
  ('bc_balance', 1, 'balance_from', 'amount', 'broadcast.ask.balance_from', 'broadcast.label.balance_from', 'broadcast.invalid.points', true, '0', '999999999999', null, 'flows.bc_points'),
  ('bc_balance', 2, 'balance_to', 'amount', 'broadcast.ask.balance_to', 'broadcast.label.balance_to', 'broadcast.invalid.points', true, '0', '999999999999', null, 'flows.bc_points'),
  ('bc_send', 1, 'at', 'text', 'broadcast.ask.at', 'broadcast.label.at', 'broadcast.invalid.at', false, '1', '40', null, 'flows.bc_at'),
  ('bc_send', 2, 'people', 'amount', 'broadcast.ask.people', 'broadcast.label.people', 'broadcast.invalid.people', false, '0', '999999999999', null, 'flows.bc_people');

insert into dialog.state (id, flow_id, text_key, view, form_id) values
  ('broadcast.list', 'broadcast', 'broadcast.list', 'flows.bc_list', null),
  ('broadcast.compose', 'broadcast', null, null, 'bc_compose'),
  ('broadcast.draft', 'broadcast', 'broadcast.draft', 'flows.bc_draft', null),
  ('broadcast.audience', 'broadcast', 'broadcast.who', 'flows.bc_audience', null),
  ('broadcast.locale', 'broadcast', null, null, 'bc_locale'),
  ('broadcast.partner', 'broadcast', null, null, 'bc_partner'),
  ('broadcast.tier', 'broadcast', null, null, 'bc_tier'),
  ('broadcast.tag', 'broadcast', null, null, 'bc_tag'),
  ('broadcast.visit', 'broadcast', null, null, 'bc_visit'),
  ('broadcast.balance', 'broadcast', null, null, 'bc_balance'),
  ('broadcast.send', 'broadcast', null, null, 'bc_send'),
  ('broadcast.progress', 'broadcast', 'broadcast.progress', 'flows.bc_progress', null);

insert into dialog.button (state_id, row_no, column_no, text_key, action) values
  ('broadcast.list', 1, 1, 'broadcast.button.new', 'bc_new'),
  ('broadcast.list', 2, 1, 'flows.button.menu', 'menu'),
  ('broadcast.draft', 1, 1, 'broadcast.button.back', 'bc'),
  ('broadcast.audience', 1, 1, 'broadcast.button.back', 'bc'),
  ('broadcast.progress', 1, 1, 'broadcast.button.back', 'bc_leave');

insert into dialog.transition (bot_id, kind, word, guard, handler, next_states, effect) values
  ('admin', 'callback', 'bc', 'flows.is_admin', null, '{broadcast.list}', 'leave'),
  ('admin', 'callback', 'bc_leave', 'flows.is_admin', 'flows.bc_leave', '{broadcast.list}', 'leave'),
  ('admin', 'callback', 'bc_new', 'flows.is_admin', 'flows.bc_new', '{broadcast.compose}', 'leave'),
  ('admin', 'callback', 'bc_open', 'flows.is_admin', 'flows.bc_open', '{broadcast.draft, broadcast.progress}', 'leave'),
  ('admin', 'callback', 'bc_text', 'flows.is_admin', 'flows.bc_begin', '{broadcast.compose}', 'leave'),
  ('admin', 'callback', 'bc_who', 'flows.is_admin', null, '{broadcast.audience}', 'leave'),
  ('admin', 'callback', 'bc_locale', 'flows.is_admin', 'flows.bc_begin', '{broadcast.locale}', 'leave'),
  ('admin', 'callback', 'bc_partner', 'flows.is_admin', 'flows.bc_begin', '{broadcast.partner}', 'leave'),
  ('admin', 'callback', 'bc_tier', 'flows.is_admin', 'flows.bc_begin', '{broadcast.tier}', 'leave'),
  ('admin', 'callback', 'bc_tag', 'flows.is_admin', 'flows.bc_begin', '{broadcast.tag}', 'leave'),
  ('admin', 'callback', 'bc_visit', 'flows.is_admin', 'flows.bc_begin', '{broadcast.visit}', 'leave'),
  ('admin', 'callback', 'bc_balance', 'flows.is_admin', 'flows.bc_begin', '{broadcast.balance}', 'leave'),
  ('admin', 'callback', 'bc_look', 'flows.is_admin', 'flows.bc_look', '{broadcast.draft}', 'leave'),
  ('admin', 'callback', 'bc_test', 'flows.is_admin', 'flows.bc_test', '{broadcast.draft}', 'leave'),
  ('admin', 'callback', 'bc_now', 'flows.is_admin', 'flows.bc_when', '{broadcast.send}', 'leave'),
  ('admin', 'callback', 'bc_when', 'flows.is_admin', 'flows.bc_when', '{broadcast.send}', 'leave'),
  ('admin', 'callback', 'bc_drop', 'flows.is_admin', 'flows.bc_drop', '{broadcast.list}', 'leave'),
  ('admin', 'callback', 'bc_pause', 'flows.is_admin', 'flows.bc_steer', '{broadcast.progress}', 'leave'),
  ('admin', 'callback', 'bc_resume', 'flows.is_admin', 'flows.bc_steer', '{broadcast.progress}', 'leave'),
  ('admin', 'callback', 'bc_cancel', 'flows.is_admin', 'flows.bc_steer', '{broadcast.progress}', 'leave');
