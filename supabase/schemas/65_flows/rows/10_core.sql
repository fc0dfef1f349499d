insert into core.setting (key, value, type, owner, description) values
  ('frontend_url', '""', 'text', 'deployment', 'Address of the Mini App (https); empty: no button leads to it.');

insert into dialog.flow (id, bot_id, description) values
  ('client', 'client', 'The client''s card, points and settings'),
  ('partner', 'partner', 'Work at the till'),
  ('admin', 'admin', 'Running the programme');

insert into dialog.form (id, title_key, confirm_key, submit, next_state) values
  ('registration', 'client.registration', 'client.confirm', 'flows.client_register', 'client.home');

insert into dialog.field (form_id, position, name, type, prompt_key, label_key, invalid_key, optional, at_least, at_most) values
  ('registration', 1, 'name', 'text', 'client.ask.name', 'client.label.name', 'client.invalid.name', false, '1', '100'),
  ('registration', 2, 'phone', 'phone', 'client.ask.phone', 'client.label.phone', null, false, null, null),
  ('registration', 3, 'birthday', 'date', 'client.ask.birthday', 'client.label.birthday', null, true, '1900-01-01', 'today');

insert into dialog.state (id, flow_id, text_key, view, form_id, is_home) values
  ('client.home', 'client', 'client.home', 'flows.client_home', null, true),
  ('client.registration', 'client', null, null, 'registration', false),
  ('client.balance', 'client', 'client.balance', 'flows.client_balance', null, false),
  ('client.history', 'client', 'client.history', 'flows.client_history', null, false),
  ('client.card', 'client', 'client.card', 'flows.client_card', null, false),
  ('client.invite', 'client', 'client.invite', 'flows.client_invite', null, false),
  ('client.settings', 'client', 'client.settings', null, null, false),
  ('client.language', 'client', 'flows.language', null, null, false),
  ('client.notices', 'client', 'client.notices', 'flows.client_notices', null, false),
  ('client.delete', 'client', 'client.delete', null, null, false),
  ('client.deleted', 'client', 'client.deleted', null, null, false),
  ('client.help', 'client', 'client.help', null, null, false),
  ('partner.home', 'partner', 'partner.home', 'flows.partner_home', null, true),
  ('partner.help', 'partner', 'partner.help', null, null, false),
  ('partner.language', 'partner', 'flows.language', null, null, false),
  ('admin.home', 'admin', 'admin.home', 'flows.admin_home', null, true),
  ('admin.status', 'admin', 'admin.status', 'flows.admin_status', null, false),
  ('admin.help', 'admin', 'admin.help', null, null, false),
  ('admin.language', 'admin', 'flows.language', null, null, false),
  ('admin.stranger', 'admin', 'admin.stranger', 'flows.admin_stranger', null, false);

insert into dialog.button (state_id, row_no, column_no, text_key, kind, action, style) values
  ('client.home', 1, 1, 'client.button.app', 'app', null, 'primary'),
  ('client.home', 2, 1, 'client.button.balance', 'callback', 'balance', null),
  ('client.home', 2, 2, 'client.button.history', 'callback', 'history', null),
  ('client.home', 3, 1, 'client.button.card', 'callback', 'card', null),
  ('client.home', 3, 2, 'client.button.invite', 'callback', 'invite', null),
  ('client.home', 6, 1, 'flows.button.settings', 'callback', 'settings', null),
  ('client.home', 6, 2, 'flows.button.help', 'callback', 'help', null),
  ('client.balance', 1, 1, 'client.button.history', 'callback', 'history', null),
  ('client.balance', 1, 2, 'flows.button.menu', 'callback', 'menu', null),
  ('client.history', 1, 1, 'flows.button.menu', 'callback', 'menu', null),
  ('client.card', 1, 1, 'client.button.new_code', 'callback', 'card', null),
  ('client.card', 1, 2, 'flows.button.menu', 'callback', 'menu', null),
  ('client.invite', 1, 1, 'flows.button.menu', 'callback', 'menu', null),
  ('client.settings', 1, 1, 'flows.button.language', 'callback', 'language', null),
  ('client.settings', 1, 2, 'client.button.notices', 'callback', 'notices', null),
  ('client.settings', 2, 1, 'client.button.delete', 'callback', 'delete', null),
  ('client.settings', 3, 1, 'flows.button.menu', 'callback', 'menu', null),
  ('client.language', 1, 1, 'flows.button.ru', 'callback', 'lang:ru', null),
  ('client.language', 1, 2, 'flows.button.uk', 'callback', 'lang:uk', null),
  ('client.language', 1, 3, 'flows.button.en', 'callback', 'lang:en', null),
  ('client.language', 2, 1, 'dialog.back', 'callback', 'settings', null),
  ('client.notices', 1, 1, 'dialog.back', 'callback', 'settings', null),
  ('client.delete', 1, 1, 'client.button.delete_me', 'callback', 'delete_me', 'danger'),
  ('client.delete', 2, 1, 'dialog.back', 'callback', 'settings', null),
  ('client.help', 1, 1, 'flows.button.menu', 'callback', 'menu', null),
  ('partner.home', 1, 1, 'flows.button.settings', 'callback', 'settings', null),
  ('partner.home', 1, 2, 'flows.button.help', 'callback', 'help', null),
  ('partner.help', 1, 1, 'flows.button.menu', 'callback', 'menu', null),
  ('partner.language', 1, 1, 'flows.button.ru', 'callback', 'lang:ru', null),
  ('partner.language', 1, 2, 'flows.button.uk', 'callback', 'lang:uk', null),
  ('partner.language', 1, 3, 'flows.button.en', 'callback', 'lang:en', null),
  ('partner.language', 2, 1, 'dialog.back', 'callback', 'settings', null),
  ('admin.home', 1, 1, 'admin.button.status', 'callback', 'status', null),
  ('admin.home', 2, 1, 'flows.button.language', 'callback', 'language', null),
  ('admin.home', 2, 2, 'flows.button.help', 'callback', 'help', null),
  ('admin.status', 2, 1, 'flows.button.menu', 'callback', 'menu', null),
  ('admin.help', 1, 1, 'flows.button.menu', 'callback', 'menu', null),
  ('admin.language', 1, 1, 'flows.button.ru', 'callback', 'lang:ru', null),
  ('admin.language', 1, 2, 'flows.button.uk', 'callback', 'lang:uk', null),
  ('admin.language', 1, 3, 'flows.button.en', 'callback', 'lang:en', null),
  ('admin.language', 2, 1, 'dialog.back', 'callback', 'menu', null);

insert into dialog.transition (bot_id, kind, word, guard, handler, next_states, effect) values
  ('client', 'command', 'start', null, 'flows.client_start', '{client.home, client.registration}', 'clear'),
  ('client', 'command', 'cancel', null, null, '{client.home}', 'clear'),
  ('client', 'command', 'help', null, null, '{client.help}', 'leave'),
  ('client', 'command', 'settings', null, null, '{client.settings}', 'leave'),
  ('client', 'command', 'balance', null, null, '{client.balance}', 'keep'),
  ('client', 'command', 'history', null, null, '{client.history}', 'keep'),
  ('client', 'command', 'card', null, null, '{client.card}', 'keep'),
  ('client', 'command', 'invite', null, null, '{client.invite}', 'keep'),
  ('client', 'command', 'register', null, null, '{client.registration}', 'leave'),
  ('client', 'callback', 'menu', null, null, '{client.home}', 'leave'),
  ('client', 'callback', 'register', null, null, '{client.registration}', 'leave'),
  ('client', 'callback', 'balance', null, null, '{client.balance}', 'keep'),
  ('client', 'callback', 'history', null, null, '{client.history}', 'keep'),
  ('client', 'callback', 'card', null, null, '{client.card}', 'keep'),
  ('client', 'callback', 'invite', null, null, '{client.invite}', 'keep'),
  ('client', 'callback', 'help', null, null, '{client.help}', 'leave'),
  ('client', 'callback', 'settings', null, null, '{client.settings}', 'leave'),
  ('client', 'callback', 'language', null, null, '{client.language}', 'leave'),
  ('client', 'callback', 'lang', null, 'flows.set_language', '{client.settings}', 'leave'),
  ('client', 'callback', 'notices', null, null, '{client.notices}', 'leave'),
  ('client', 'callback', 'mute', null, 'flows.client_mute', '{client.notices}', 'leave'),
  ('client', 'callback', 'delete', null, null, '{client.delete}', 'leave'),
  ('client', 'callback', 'delete_me', null, 'flows.client_delete', '{client.deleted}', 'clear'),
  ('partner', 'command', 'start', null, 'flows.partner_start', '{partner.home}', 'clear'),
  ('partner', 'command', 'cancel', null, null, '{partner.home}', 'clear'),
  ('partner', 'command', 'help', null, null, '{partner.help}', 'leave'),
  ('partner', 'command', 'settings', null, null, '{work.settings}', 'leave'),
  ('partner', 'callback', 'menu', null, null, '{partner.home}', 'leave'),
  ('partner', 'callback', 'help', null, null, '{partner.help}', 'leave'),
  ('partner', 'callback', 'language', null, null, '{partner.language}', 'leave'),
  ('partner', 'callback', 'lang', null, 'flows.set_language', '{partner.home}', 'leave'),
  ('admin', 'command', 'start', 'flows.is_admin', 'flows.admin_start', '{admin.home}', 'clear'),
  ('admin', 'command', 'cancel', 'flows.is_admin', null, '{admin.home}', 'clear'),
  ('admin', 'command', 'help', 'flows.is_admin', null, '{admin.help}', 'leave'),
  ('admin', 'command', 'settings', 'flows.is_admin', null, '{admin.language}', 'leave'),
  ('admin', 'command', 'status', 'flows.is_admin', null, '{admin.status}', 'keep'),
  ('admin', 'callback', 'menu', 'flows.is_admin', null, '{admin.home}', 'leave'),
  ('admin', 'callback', 'status', 'flows.is_admin', null, '{admin.status}', 'keep'),
  ('admin', 'callback', 'help', 'flows.is_admin', null, '{admin.help}', 'leave'),
  ('admin', 'callback', 'language', 'flows.is_admin', null, '{admin.language}', 'leave'),
  ('admin', 'callback', 'lang', 'flows.is_admin', 'flows.set_language', '{admin.home}', 'leave');

-- What nobody foresaw, for every kind of input of every bot.
insert into dialog.transition (bot_id, kind, guard, handler, next_states)
select b.bot_id, k.kind, b.guard,
  case when k.kind = 'callback' then 'dialog.stale' when b.bot_id = 'partner' then 'flows.partner_unexpected'
    when b.bot_id = 'admin' then 'flows.admin_unexpected' else 'dialog.unexpected' end,
  array[b.home]
from (values ('client', null, 'client.home'), ('partner', null, 'partner.home'), ('admin', 'flows.is_admin', 'admin.home')) b (bot_id, guard, home),
  (values ('command'), ('text'), ('callback'), ('contact'), ('photo'), ('web_app_data'), ('other')) k (kind);
insert into dialog.transition (bot_id, kind, next_states)
select 'admin', k.kind, '{admin.stranger}'
from (values ('command'), ('text'), ('callback'), ('contact'), ('photo'), ('web_app_data'), ('other')) k (kind);
