insert into dialog.flow (id, bot_id, description) values
  ('spend', 'client', 'Paying with points, rewards and coupons');

insert into dialog.form (id, title_key, confirm_key, submit, next_state) values
  ('spend_amount', 'spend.title', null, 'flows.spend_amount_submit', 'spend.home'),
  ('spend_coupon', 'spend.coupon_title', null, 'flows.spend_coupon_submit', 'client.home');

insert into dialog.field (form_id, position, name, type, prompt_key, label_key, at_least, at_most) values
  ('spend_amount', 1, 'points', 'amount', 'spend.ask.points', 'spend.label.points', '1', '9999999'),
  ('spend_coupon', 1, 'code', 'text', 'spend.ask.coupon', 'spend.label.coupon', '1', '64');

insert into dialog.state (id, flow_id, text_key, view, form_id) values
  ('spend.home', 'spend', 'spend.home', 'flows.spend_home', null),
  ('spend.amount', 'spend', null, null, 'spend_amount'),
  ('spend.told', 'spend', 'spend.told', null, null),
  ('spend.rewards', 'spend', 'spend.rewards', 'flows.spend_rewards', null),
  ('spend.reward', 'spend', 'spend.reward', 'flows.spend_reward', null),
  ('spend.claims', 'spend', 'spend.claims', 'flows.spend_claims', null),
  ('spend.coupon', 'spend', null, null, 'spend_coupon');

insert into dialog.button (state_id, row_no, column_no, text_key, kind, action, style) values
  ('client.home', 5, 1, 'spend.button.pay', 'callback', 'pay', null),
  ('client.home', 5, 2, 'spend.button.rewards', 'callback', 'rewards', null),
  ('client.balance', 2, 1, 'spend.button.pay', 'callback', 'pay', null),
  ('client.balance', 2, 2, 'spend.button.rewards', 'callback', 'rewards', null),
  ('spend.home', 1, 1, 'client.button.card', 'callback', 'card', null),
  ('spend.home', 1, 2, 'flows.button.menu', 'callback', 'menu', null),
  ('spend.told', 1, 1, 'client.button.balance', 'callback', 'balance', null),
  ('spend.told', 1, 2, 'flows.button.menu', 'callback', 'menu', null),
  ('spend.rewards', 1, 1, 'spend.button.claims', 'callback', 'claims', null),
  ('spend.rewards', 1, 2, 'spend.button.coupon', 'callback', 'coupon', null),
  ('spend.rewards', 2, 1, 'flows.button.menu', 'callback', 'menu', null),
  ('spend.reward', 1, 1, 'spend.button.to_rewards', 'callback', 'rewards', null),
  ('spend.claims', 1, 1, 'spend.button.rewards', 'callback', 'rewards', null),
  ('spend.claims', 1, 2, 'flows.button.menu', 'callback', 'menu', null);

insert into dialog.transition (bot_id, kind, word, guard, handler, next_states, effect) values
  ('client', 'command', 'pay', null, null, '{spend.home}', 'keep'),
  ('client', 'command', 'rewards', null, null, '{spend.rewards}', 'keep'),
  ('client', 'command', 'coupon', null, 'flows.spend_coupon', '{spend.coupon}', 'leave'),
  ('client', 'callback', 'pay', null, null, '{spend.home}', 'keep'),
  ('client', 'callback', 'spend_take', null, 'flows.spend_take', '{spend.home}', 'keep'),
  ('client', 'callback', 'spend_amount', null, null, '{spend.amount}', 'clear'),
  ('client', 'callback', 'spend_cancel', null, 'flows.spend_cancel', '{spend.home}', 'keep'),
  ('client', 'callback', 'sp_yes', null, 'flows.spend_yes', '{client.home, spend.told}', 'keep'),
  ('client', 'callback', 'sp_no', null, 'flows.spend_no', '{client.home, spend.told}', 'keep'),
  ('client', 'callback', 'rewards', null, null, '{spend.rewards}', 'keep'),
  ('client', 'callback', 'reward', null, null, '{spend.reward}', 'keep'),
  ('client', 'callback', 'claim', null, 'flows.spend_claim', '{spend.claims}', 'keep'),
  ('client', 'callback', 'claims', null, null, '{spend.claims}', 'keep'),
  ('client', 'callback', 'unclaim', null, 'flows.spend_unclaim', '{spend.claims}', 'keep'),
  ('client', 'callback', 'coupon', null, 'flows.spend_coupon', '{spend.coupon}', 'leave');
