insert into core.error (sqlstate, name, text_key, meaning, is_a_refusal) values
  ('KP395', 'works_nowhere', 'error.works_nowhere', 'The person works for no partner, and this is for those who do.', true);

insert into dialog.flow (id, bot_id, description) values
  ('apply', 'partner', 'How a shop becomes a partner'),
  ('work', 'partner', 'Workplace, notices and terms of who works for a partner');

insert into dialog.form (id, title_key, confirm_key, submit, next_state) values
  ('apply', 'apply.title', 'apply.confirm', 'flows.apply_submit', 'apply.status');

insert into dialog.field (form_id, position, name, type, prompt_key, label_key, invalid_key, at_least, at_most, choices, resolve) values
  ('apply', 1, 'name', 'text', 'apply.ask.name', 'apply.label.name', 'apply.invalid.name', '1', '100', null, null),
  ('apply', 2, 'category', 'text', 'apply.ask.category', 'apply.label.category', null, '2', '64', null, null),
  ('apply', 3, 'city', 'text', 'apply.ask.city', 'apply.label.city', null, '2', '64', null, null),
  ('apply', 4, 'phone', 'phone', 'apply.ask.phone', 'apply.label.phone', null, null, null, null, null),
  ('apply', 5, 'terms', 'choice', 'partner.terms', 'apply.label.terms', 'apply.invalid.terms', null, null,
    '[{"value": "accepted", "text_key": "apply.choice.accept"}]', 'flows.apply_terms');

insert into dialog.state (id, flow_id, text_key, view, form_id) values
  ('apply.form', 'apply', null, null, 'apply'),
  ('apply.status', 'apply', 'apply.none', 'flows.apply_status', null),
  ('work.settings', 'work', 'work.settings', 'flows.work_settings', null),
  ('work.choose', 'work', 'work.choose', 'flows.work_choose', null),
  ('work.notices', 'work', 'work.notices', 'flows.work_notices', null),
  ('work.terms', 'work', 'work.terms', 'flows.work_terms', null);

insert into dialog.button (state_id, row_no, column_no, text_key, action) values
  ('apply.status', 1, 1, 'flows.button.menu', 'menu'),
  ('work.settings', 1, 1, 'flows.button.language', 'language'),
  ('work.settings', 1, 2, 'flows.button.menu', 'menu'),
  ('work.choose', 1, 1, 'flows.button.menu', 'menu'),
  ('work.notices', 1, 1, 'dialog.back', 'settings'),
  ('work.terms', 1, 1, 'flows.button.menu', 'menu');

insert into dialog.transition (bot_id, kind, word, guard, handler, next_states, effect) values
  ('partner', 'command', 'start', 'flows.is_staff_link', null, '{staff.join}', 'clear'),
  ('partner', 'callback', 'apply', null, 'flows.apply_open', '{apply.form, apply.status}', 'leave'),
  ('partner', 'callback', 'apply_new', null, 'flows.apply_open', '{apply.form, apply.status}', 'leave'),
  ('partner', 'callback', 'settings', null, null, '{work.settings}', 'leave'),
  ('partner', 'callback', 'work', null, null, '{work.choose}', 'leave'),
  ('partner', 'callback', 'work_at', null, 'flows.work_at', '{partner.home, work.choose}', 'leave'),
  ('partner', 'callback', 'work_notices', null, null, '{work.notices}', 'leave'),
  ('partner', 'callback', 'work_mute', null, 'flows.work_mute', '{work.notices}', 'leave'),
  ('partner', 'callback', 'terms', null, null, '{work.terms}', 'leave'),
  ('partner', 'callback', 'terms_accept', null, 'flows.work_accept_terms', '{partner.home, work.terms}', 'leave');

insert into flows.menu_item (menu, role, position, text_key, action) values
  ('partner', 'stranger', 10, 'apply.button.open', 'apply');
update dialog.form set button_key = 'apply.button.send' where id = 'apply';
