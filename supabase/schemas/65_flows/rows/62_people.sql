insert into flows.setting_place (section, position, key, unit) values
  ('people', 62, 'adjustment_limit_points', 'points'),
  ('people', 63, 'adjustment_hours', 'hours');

insert into dialog.flow (id, bot_id, description) values
  ('people', 'admin', 'People: find, look, block, points by hand, a conversation that is stuck, who is an administrator');

insert into dialog.form (id, title_key, confirm_key, preview, submit, next_state) values
  ('ppl_search', 'people.search_title', null, null, 'flows.ppl_search', 'people.home'),
  ('ppl_block', 'people.block_title', 'people.confirm.block', 'flows.ppl_block_preview', 'flows.ppl_block_submit', 'people.card'),
  ('ppl_unblock', 'people.unblock_title', 'people.confirm.unblock', 'flows.ppl_block_preview', 'flows.ppl_block_submit', 'people.card'),
  ('ppl_adjust', 'people.adjust_title', 'people.confirm_give', 'flows.ppl_adjust_preview', 'flows.ppl_adjust_submit', 'people.card'),
  ('ppl_admin', 'admins.name_title', null, null, 'flows.adm_name', 'people.card');

update dialog.form set button_key = 'people.button.block' where id = 'ppl_block';
update dialog.form set button_key = 'people.button.unblock' where id = 'ppl_unblock';
update dialog.form set button_key = 'people.button.adjust' where id = 'ppl_adjust';

insert into dialog.field (form_id, position, name, type, prompt_key, label_key, invalid_key, at_least, at_most, resolve) values
  ('ppl_search', 1, 'query', 'text', 'people.ask.query', 'people.search_title', null, '1', '64', null),
  ('ppl_block', 1, 'reason', 'text', 'people.ask.block_reason', 'people.label.reason', null, '3', '200', null),
  ('ppl_unblock', 1, 'reason', 'text', 'people.ask.block_reason', 'people.label.reason', null, '3', '200', null),
  ('ppl_adjust', 1, 'points', 'text', 'people.ask.points', 'people.label.points', 'people.invalid.points', '1', '20', 'flows.ppl_points'),
  ('ppl_adjust', 2, 'reason', 'text', 'people.ask.adjust_reason', 'people.label.reason', null, '3', '200', null),
  ('ppl_admin', 1, 'number', 'text', 'admins.ask_number', 'admins.label_number', 'admins.invalid_number', '1', '24', 'flows.adm_typed');

insert into dialog.state (id, flow_id, text_key, view, form_id) values
  ('people.home', 'people', 'people.home', 'flows.ppl_home', null),
  ('people.search', 'people', null, null, 'ppl_search'),
  ('people.list', 'people', 'people.list', 'flows.ppl_list', null),
  ('people.card', 'people', 'people.card', 'flows.ppl_card', null),
  ('people.timeline', 'people', 'people.timeline', 'flows.ppl_timeline', null),
  ('people.block', 'people', null, null, 'ppl_block'),
  ('people.unblock', 'people', null, null, 'ppl_unblock'),
  ('people.adjust', 'people', null, null, 'ppl_adjust'),
  ('people.admin', 'people', null, null, 'ppl_admin'),
  ('people.adjustments', 'people', 'people.adjustments', 'flows.ppl_adjustments', null),
  ('people.adjustment', 'people', 'people.adjustment.pending', 'flows.ppl_adjustment', null),
  ('people.sessions', 'people', 'people.sessions', 'flows.ppl_sessions', null),
  ('people.language', 'people', 'people.language', 'flows.ppl_language', null);

insert into dialog.button (state_id, row_no, column_no, text_key, action) values
  ('people.home', 1, 1, 'people.button.search', 'ppl_search'),
  ('people.home', 2, 1, 'flows.button.menu', 'menu'),
  ('people.list', 1, 1, 'people.button.search', 'ppl_search'),
  ('people.list', 1, 2, 'flows.button.menu', 'menu'),
  ('people.card', 1, 1, 'people.button.search', 'ppl_search'),
  ('people.card', 1, 2, 'flows.button.menu', 'menu'),
  ('people.timeline', 1, 1, 'flows.button.menu', 'menu'),
  ('people.adjustments', 1, 1, 'people.button.open', 'ppl'),
  ('people.adjustments', 1, 2, 'flows.button.menu', 'menu'),
  ('people.adjustment', 1, 1, 'people.button.adjustments', 'ppl_adjustments'),
  ('people.adjustment', 1, 2, 'flows.button.menu', 'menu'),
  ('people.sessions', 1, 1, 'flows.button.menu', 'menu'),
  ('people.language', 1, 1, 'flows.button.menu', 'menu');

insert into dialog.transition (bot_id, kind, word, guard, handler, next_states, effect) values
  ('admin', 'callback', 'ppl', 'flows.is_admin', null, '{people.home}', 'leave'),
  ('admin', 'callback', 'ppl_search', 'flows.is_admin', null, '{people.search}', 'leave'),
  ('admin', 'callback', 'ppl_list', 'flows.is_admin', null, '{people.list}', 'leave'),
  ('admin', 'callback', 'ppl_card', 'flows.is_admin', null, '{people.card}', 'leave'),
  ('admin', 'callback', 'ppl_timeline', 'flows.is_admin', null, '{people.timeline}', 'leave'),
  ('admin', 'callback', 'ppl_block', 'flows.is_admin', 'flows.ppl_block', '{people.block, people.unblock}', 'leave'),
  ('admin', 'callback', 'ppl_adjust', 'flows.is_admin', 'flows.ppl_adjust', '{people.adjust}', 'leave'),
  ('admin', 'callback', 'ppl_admin', 'flows.is_admin', 'flows.adm_begin', '{people.admin, people.card}', 'leave'),
  ('admin', 'callback', 'ppl_adjustments', 'flows.is_admin', null, '{people.adjustments}', 'leave'),
  ('admin', 'callback', 'ppl_adjustment', 'flows.is_admin', null, '{people.adjustment}', 'leave'),
  ('admin', 'callback', 'ppl_yes', 'flows.is_admin', 'flows.ppl_decide', '{people.adjustment}', 'leave'),
  ('admin', 'callback', 'ppl_no', 'flows.is_admin', 'flows.ppl_decide', '{people.adjustment}', 'leave'),
  ('admin', 'callback', 'ppl_sessions', 'flows.is_admin', null, '{people.sessions}', 'leave'),
  ('admin', 'callback', 'ppl_free', 'flows.is_admin', 'flows.ppl_free', '{people.sessions}', 'leave'),
  ('admin', 'callback', 'ppl_language', 'flows.is_admin', null, '{people.language}', 'leave'),
  ('admin', 'callback', 'ppl_speak', 'flows.is_admin', 'flows.ppl_speak', '{people.card}', 'leave');

insert into flows.menu_item (menu, role, position, text_key, action) values
  ('admin', 'admin', 30, 'people.button.open', 'ppl');
