insert into dialog.flow (id, bot_id, description) values
  ('review', 'admin', 'Money that found nobody: credit it, split it, ignore it');

insert into dialog.form (id, title_key, confirm_key, preview, submit, next_state) values
  ('rev_find', 'review.title', 'review.confirm_credit', 'flows.rev_preview', 'flows.rev_find_submit', 'review.list'),
  ('rev_split', 'review.title', 'review.confirm_split', 'flows.rev_preview', 'flows.rev_split_submit', 'review.list'),
  ('rev_ignore', 'review.title', 'review.confirm_ignore', 'flows.rev_preview', 'flows.rev_ignore_submit', 'review.list'),
  ('rev_amount', 'review.title', 'review.confirm_amount', 'flows.rev_preview', 'flows.rev_amount_submit', 'review.list');
update dialog.form set button_key = 'review.button.credit' where id = 'rev_find';
update dialog.form set button_key = 'review.button.do_split' where id = 'rev_split';
update dialog.form set button_key = 'review.button.do_ignore' where id = 'rev_ignore';
update dialog.form set button_key = 'review.button.do_amount' where id = 'rev_amount';

insert into dialog.field (form_id, position, name, type, prompt_key, label_key, invalid_key, at_least, at_most, resolve) values
  ('rev_find', 1, 'person', 'text', 'review.ask.person', 'review.label.person', 'review.invalid.person', '1', '64', 'flows.rev_person'),
  ('rev_split', 1, 'parts', 'text', 'review.ask.parts', 'review.label.parts', 'review.invalid.parts', '1', '500', 'flows.rev_parts'),
  ('rev_ignore', 1, 'reason', 'text', 'review.ask.reason', 'review.label.reason', null, '3', '300', null),
  ('rev_amount', 1, 'amount', 'text', 'review.ask.amount', 'review.label.amount', 'review.invalid.amount', '3', '32', 'flows.rev_money');

insert into dialog.state (id, flow_id, text_key, view, form_id) values
  ('review.list', 'review', 'review.list', 'flows.rev_list', null),
  ('review.card', 'review', 'review.card', 'flows.rev_card', null),
  ('review.sure', 'review', 'review.sure', 'flows.rev_sure', null),
  ('review.find', 'review', null, null, 'rev_find'),
  ('review.split', 'review', null, null, 'rev_split'),
  ('review.ignore', 'review', null, null, 'rev_ignore'),
  ('review.amount', 'review', null, null, 'rev_amount');

insert into dialog.button (state_id, row_no, column_no, text_key, action) values
  ('review.list', 1, 1, 'flows.button.menu', 'menu'),
  ('review.card', 1, 1, 'review.button.list', 'pay_list'),
  ('review.card', 1, 2, 'flows.button.menu', 'menu'),
  ('review.sure', 1, 1, 'review.button.list', 'pay_list');

insert into dialog.transition (bot_id, kind, word, guard, handler, next_states, effect) values
  ('admin', 'callback', 'pay_list', 'flows.is_admin', null, '{review.list}', 'leave'),
  ('admin', 'callback', 'pay_review', 'flows.is_admin', null, '{review.card}', 'leave'),
  ('admin', 'callback', 'pay_ask', 'flows.is_admin', null, '{review.sure}', 'leave'),
  ('admin', 'callback', 'pay_yes', 'flows.is_admin', 'flows.rev_credit', '{review.card}', 'leave'),
  ('admin', 'callback', 'pay_find', 'flows.is_admin', 'flows.rev_begin', '{review.find, review.card}', 'leave'),
  ('admin', 'callback', 'pay_split', 'flows.is_admin', 'flows.rev_begin', '{review.split, review.card}', 'leave'),
  ('admin', 'callback', 'pay_ignore', 'flows.is_admin', 'flows.rev_begin', '{review.ignore, review.card}', 'leave'),
  ('admin', 'callback', 'pay_amount', 'flows.is_admin', 'flows.rev_begin', '{review.amount, review.card}', 'leave'),
  ('admin', 'callback', 'pay_back', 'flows.is_admin', 'flows.rev_refund', '{review.card}', 'leave');

insert into flows.menu_item (menu, role, position, text_key, action) values
  ('admin', 'admin', 15, 'review.button.open', 'pay_list');
