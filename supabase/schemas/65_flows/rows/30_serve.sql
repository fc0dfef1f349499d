insert into core.setting (key, value, type, owner, at_least, at_most, description) values
  ('approval_seconds', '900', 'integer', 'programme', 60, 86400, 'How long a sale over a cashier''s limit of the day waits for an owner.');

insert into core.error (sqlstate, name, text_key, meaning, is_a_refusal) values
  ('KP660', 'unknown_card_code', 'error.unknown_card_code', 'No card and no consent to spend has this short code now: it expired, was used, or never was.', true),
  ('KP661', 'unknown_card', 'error.unknown_card', 'Nobody has this card number or phone.', true),
  ('KP662', 'shared_phone', 'error.shared_phone', 'Several people gave this phone.', true),
  ('KP663', 'code_for_amount', 'error.code_for_amount', 'The amount typed is the short code of somebody at the till.', true);

insert into dialog.flow (id, bot_id, description) values
  ('serve', 'partner', 'Serving a client: the sale, points as payment, rewards, approvals'),
  ('refund', 'partner', 'Taking a purchase back');

insert into dialog.form (id, title_key, confirm_key, preview, submit, next_state, lifetime_seconds) values
  ('serve_sale', 'serve.title', 'serve.confirm', 'flows.serve_preview', 'flows.serve_submit', 'serve.done', 1800),
  ('serve_ask', 'serve.title', null, null, 'flows.serve_ask_submit', 'serve.waiting', 1800),
  ('serve_code', 'serve.title', 'serve.confirm', 'flows.serve_preview', 'flows.serve_submit', 'serve.done', 1800),
  ('serve_reward', 'serve.reward_title', 'serve.reward_confirm', 'flows.serve_reward_preview', 'flows.serve_reward_submit', 'serve.next', 1800),
  ('refund', 'refund.title', 'refund.confirm', 'flows.refund_preview', 'flows.refund_submit', 'serve.next', 1800);

insert into dialog.field (form_id, position, name, type, prompt_key, label_key, invalid_key, optional, at_least, at_most, resolve) values
  ('serve_sale', 1, 'client', 'text', 'serve.ask.client', 'serve.label.client', 'serve.invalid.client', false, null, '200', 'flows.serve_resolve_client'),
  ('serve_sale', 2, 'amount', 'amount', 'serve.ask.amount', 'serve.label.amount', null, false, '0.01', '9999999', 'flows.serve_resolve_amount'),
  ('serve_ask', 1, 'client', 'text', 'serve.ask.client', 'serve.label.client', 'serve.invalid.client', false, null, '200', 'flows.serve_resolve_client'),
  ('serve_ask', 2, 'amount', 'amount', 'serve.ask.amount', 'serve.label.amount', null, false, '0.01', '9999999', 'flows.serve_resolve_amount'),
  ('serve_ask', 3, 'points', 'amount', 'serve.ask.points', 'serve.label.points', null, false, '1', '9999999', null),
  ('serve_code', 1, 'client', 'text', 'serve.ask.client', 'serve.label.client', 'serve.invalid.client', false, null, '200', 'flows.serve_resolve_client'),
  ('serve_code', 2, 'amount', 'amount', 'serve.ask.amount', 'serve.label.amount', null, false, '0.01', '9999999', 'flows.serve_resolve_amount'),
  ('serve_code', 3, 'code', 'text', 'serve.ask.code', 'serve.label.code', 'serve.invalid.code', false, null, '20', 'flows.serve_resolve_code'),
  ('serve_reward', 1, 'code', 'text', 'serve.ask.reward', 'serve.label.reward', null, false, '1', '40', 'flows.serve_resolve_reward'),
  ('refund', 1, 'purchase', 'text', 'refund.ask.purchase', 'refund.label.purchase', null, false, '1', '64', 'flows.refund_resolve_purchase'),
  ('refund', 2, 'amount', 'amount', 'refund.ask.amount', 'refund.label.amount', null, true, '0.01', '9999999', 'flows.refund_resolve_amount');
insert into dialog.field (form_id, position, name, type, prompt_key, label_key, choices) values
  ('refund', 3, 'reason', 'choice', 'refund.ask.reason', 'refund.label.reason',
    '[{"value": "returned", "text_key": "refund.reason.returned"}, {"value": "mistake", "text_key": "refund.reason.mistake"}, {"value": "other", "text_key": "refund.reason.other"}]');

insert into dialog.state (id, flow_id, text_key, view, form_id) values
  ('serve.sale', 'serve', null, null, 'serve_sale'),
  ('serve.ask', 'serve', null, null, 'serve_ask'),
  ('serve.code', 'serve', null, null, 'serve_code'),
  ('serve.reward', 'serve', null, null, 'serve_reward'),
  ('serve.done', 'serve', 'serve.next', 'flows.serve_done', null),
  ('serve.waiting', 'serve', 'serve.waiting', 'flows.serve_waiting', null),
  ('serve.next', 'serve', 'serve.next', null, null),
  ('serve.approvals', 'serve', 'serve.approvals', 'flows.serve_approvals', null),
  ('refund.list', 'refund', 'refund.list', 'flows.refund_list', null),
  ('refund.form', 'refund', null, null, 'refund');

insert into dialog.button (state_id, row_no, column_no, text_key, kind, action, style) values
  ('serve.done', 1, 1, 'serve.button.next', 'callback', 'serve', 'primary'),
  ('serve.done', 1, 2, 'flows.button.menu', 'callback', 'menu', null),
  ('serve.waiting', 1, 1, 'serve.button.next', 'callback', 'serve', null),
  ('serve.waiting', 1, 2, 'flows.button.menu', 'callback', 'menu', null),
  ('serve.next', 1, 1, 'serve.button.next', 'callback', 'serve', 'primary'),
  ('serve.next', 1, 2, 'flows.button.menu', 'callback', 'menu', null),
  ('serve.approvals', 1, 1, 'serve.button.refresh', 'callback', 'approvals', null),
  ('serve.approvals', 1, 2, 'flows.button.menu', 'callback', 'menu', null),
  ('refund.list', 1, 1, 'refund.button.number', 'callback', 'refund_number', null),
  ('refund.list', 1, 2, 'flows.button.menu', 'callback', 'menu', null);

insert into flows.menu_item (menu, position, role, text_key, action) values
  ('partner', 1, 'cashier', 'serve.button.serve', 'serve'),
  ('partner', 2, 'cashier', 'serve.button.reward', 'serve_reward'),
  ('partner', 3, 'cashier', 'refund.button.refund', 'refund'),
  ('partner', 1, 'owner', 'serve.button.approvals', 'approvals');

insert into dialog.transition (bot_id, kind, word, guard, handler, next_states, effect) values
  ('partner', 'command', 'start', 'flows.is_card_link', 'flows.serve_start', '{serve.next, serve.sale}', 'clear'),
  ('partner', 'text', null, 'flows.serve_is_typed', 'flows.serve_start', '{serve.next, serve.sale}', 'clear'),
  ('partner', 'callback', 'serve', null, null, '{serve.sale}', 'clear'),
  ('partner', 'callback', 'serve_ask', null, 'flows.serve_pay', '{partner.home, serve.ask}', 'keep'),
  ('partner', 'callback', 'serve_some', null, 'flows.serve_pay', '{partner.home, serve.ask}', 'keep'),
  ('partner', 'callback', 'serve_code', null, 'flows.serve_with_code', '{partner.home, serve.code}', 'keep'),
  ('partner', 'callback', 'serve_plain', null, 'flows.serve_plain', '{partner.home, serve.sale}', 'keep'),
  ('partner', 'callback', 'serve_cancel', null, 'flows.serve_cancel', '{partner.home, serve.next}', 'keep'),
  ('partner', 'callback', 'serve_undo', null, 'flows.serve_undo', '{partner.home, serve.next}', 'keep'),
  ('partner', 'callback', 'serve_reward', null, null, '{serve.reward}', 'clear'),
  ('partner', 'callback', 'approvals', null, null, '{serve.approvals}', 'keep'),
  ('partner', 'callback', 'ap_yes', null, 'flows.serve_approve', '{partner.home, serve.next}', 'keep'),
  ('partner', 'callback', 'ap_no', null, 'flows.serve_decline', '{partner.home, serve.next}', 'keep'),
  ('partner', 'callback', 'refund', null, null, '{refund.list}', 'keep'),
  ('partner', 'callback', 'refund_pick', null, 'flows.refund_pick', '{refund.list, refund.form}', 'keep'),
  ('partner', 'callback', 'refund_number', null, null, '{refund.form}', 'clear');

update dialog.form set button_key = case id when 'serve_reward' then 'serve.button.give' when 'refund' then 'refund.button.do' else 'serve.button.enter' end
where id in ('serve_sale', 'serve_code', 'serve_reward', 'refund');
