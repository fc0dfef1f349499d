insert into dialog.flow (id, bot_id, description) values
  ('partner_reports', 'partner', 'A partner''s reports, and how it invites clients');

insert into dialog.state (id, flow_id, text_key, view) values
  ('partner_reports.menu', 'partner_reports', 'partner_reports.menu', 'flows.rep_menu'),
  ('partner_reports.today', 'partner_reports', 'partner_reports.today', 'flows.rep_today'),
  ('partner_reports.mine', 'partner_reports', 'partner_reports.mine', 'flows.rep_mine'),
  ('partner_reports.month', 'partner_reports', 'partner_reports.month', 'flows.rep_month'),
  ('partner_reports.staff', 'partner_reports', 'partner_reports.staff', 'flows.rep_staff'),
  ('partner_reports.statement', 'partner_reports', 'partner_reports.statement', 'flows.rep_statement'),
  ('partner_reports.preparing', 'partner_reports', 'partner_reports.preparing', null),
  ('partner_reports.invite', 'partner_reports', 'partner_reports.invite', 'flows.rep_invite');

insert into dialog.button (state_id, row_no, column_no, text_key, action) values
  ('partner_reports.menu', 1, 1, 'partner_reports.button.today', 'rep_today'),
  ('partner_reports.menu', 1, 2, 'partner_reports.button.month', 'rep_month'),
  ('partner_reports.menu', 2, 1, 'partner_reports.button.staff', 'rep_staff'),
  ('partner_reports.menu', 2, 2, 'partner_reports.button.statement', 'rep_statement'),
  ('partner_reports.menu', 3, 1, 'flows.button.menu', 'menu'),
  ('partner_reports.today', 1, 1, 'dialog.back', 'rep'),
  ('partner_reports.today', 1, 2, 'flows.button.menu', 'menu'),
  ('partner_reports.mine', 1, 1, 'partner_reports.button.refresh', 'rep_mine'),
  ('partner_reports.mine', 1, 2, 'flows.button.menu', 'menu'),
  ('partner_reports.month', 1, 1, 'dialog.back', 'rep'),
  ('partner_reports.month', 1, 2, 'flows.button.menu', 'menu'),
  ('partner_reports.staff', 1, 1, 'dialog.back', 'rep'),
  ('partner_reports.staff', 1, 2, 'flows.button.menu', 'menu'),
  ('partner_reports.statement', 1, 1, 'dialog.back', 'rep'),
  ('partner_reports.statement', 1, 2, 'flows.button.menu', 'menu'),
  ('partner_reports.preparing', 1, 1, 'flows.button.menu', 'menu'),
  ('partner_reports.invite', 1, 1, 'partner_reports.button.poster', 'rep_poster'),
  ('partner_reports.invite', 2, 1, 'flows.button.menu', 'menu');

insert into dialog.transition (bot_id, kind, word, handler, next_states, effect) values
  ('partner', 'callback', 'rep', null, '{partner_reports.menu}', 'leave'),
  ('partner', 'callback', 'rep_today', null, '{partner_reports.today}', 'leave'),
  ('partner', 'callback', 'rep_mine', null, '{partner_reports.mine}', 'leave'),
  ('partner', 'callback', 'rep_month', null, '{partner_reports.month}', 'leave'),
  ('partner', 'callback', 'rep_staff', null, '{partner_reports.staff}', 'leave'),
  ('partner', 'callback', 'rep_statement', null, '{partner_reports.statement}', 'leave'),
  ('partner', 'callback', 'rep_file', 'flows.rep_file', '{partner_reports.preparing, partner_reports.menu}', 'leave'),
  ('partner', 'callback', 'rep_invite', null, '{partner_reports.invite}', 'leave'),
  ('partner', 'callback', 'rep_poster', 'flows.rep_poster', '{partner_reports.invite}', 'leave');

insert into flows.menu_item (menu, position, role, text_key, action) values
  ('partner', 50, 'cashier', 'partner_reports.button.mine', 'rep_mine'),
  ('partner', 51, 'cashier', 'partner_reports.button.invite', 'rep_invite'),
  ('partner', 50, 'owner', 'partner_reports.button.reports', 'rep');
