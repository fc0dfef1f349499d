insert into flows.setting_place (section, position, key, unit) values
  ('earning', 1, 'default_earn_bp', 'percent'),
  ('earning', 2, 'earn_rounding', 'choice'),
  ('earning', 3, 'point_value_minor', 'money'),
  ('earning', 4, 'currency', 'currency'),
  ('earning', 5, 'points_lifetime_months', 'months'),
  ('earning', 6, 'activation_days', 'days'),
  ('earning', 7, 'client_daily_cap_points', 'points'),
  ('earning', 8, 'cashier_daily_limit_points', 'points'),
  ('earning', 9, 'backdate_days', 'days'),
  ('earning', 10, 'default_fee_bp', 'percent'),
  ('spending', 1, 'default_payable_bp', 'percent'),
  ('spending', 2, 'spend_minimum_points', 'points'),
  ('spending', 3, 'spend_code_seconds', 'seconds'),
  ('spending', 4, 'spend_request_seconds', 'seconds'),
  ('spending', 5, 'card_code_lifetime_seconds', 'seconds'),
  ('spending', 6, 'reward_code_hours', 'hours'),
  ('spending', 7, 'undo_seconds', 'seconds'),
  ('spending', 8, 'refund_days', 'days'),
  ('spending', 9, 'restore_spent_points', 'yes_no'),
  ('spending', 10, 'approval_seconds', 'seconds'),
  ('people', 1, 'welcome_bonus_amount', 'points'),
  ('people', 2, 'birthday_bonus_points', 'points'),
  ('people', 3, 'birthday_notice_days', 'days'),
  ('people', 4, 'referral_inviter_points', 'points'),
  ('people', 5, 'referral_friend_points', 'points'),
  ('people', 6, 'referral_monthly_cap', 'number'),
  ('people', 7, 'tier_window_months', 'months'),
  ('people', 8, 'tier_grace_days', 'days'),
  ('suspicion', 1, 'flag_velocity_per_hour', 'number'),
  ('suspicion', 2, 'flag_same_cashier_per_week', 'number'),
  ('suspicion', 3, 'flag_referrals_per_day', 'number'),
  ('notices', 1, 'notice_from_hours', 'clock'),
  ('notices', 2, 'notice_to_hours', 'clock'),
  ('notices', 3, 'bonus_notice_hours', 'hours'),
  ('notices', 4, 'registration_reminder_hours', 'hours'),
  ('notices', 5, 'broadcast_cap_days', 'days'),
  ('system', 1, 'time_zone', 'zone'),
  ('system', 2, 'admin_locale', 'choice'),
  ('system', 3, 'terms_version', 'number'),
  ('system', 4, 'dispatch_messages_per_second', 'number'),
  ('system', 5, 'answer_messages_per_second', 'number');

insert into dialog.flow (id, bot_id, description) values
  ('settings', 'admin', 'Settings of the programme: look, change, history');

insert into dialog.form (id, title_key, confirm_key, preview, submit, next_state) values
  ('set_change', 'settings.change_title', 'settings.confirm', 'flows.set_preview', 'flows.set_submit', 'settings.sections');

insert into dialog.field (form_id, position, name, type, prompt_key, label_key, invalid_key, at_least, at_most, resolve) values
  ('set_change', 1, 'value', 'text', 'settings.ask_value', 'settings.label_value', 'settings.invalid_value', '1', '64', 'flows.set_resolve');

insert into dialog.state (id, flow_id, text_key, view, form_id) values
  ('settings.sections', 'settings', 'settings.sections', 'flows.set_sections', null),
  ('settings.section', 'settings', 'settings.section', 'flows.set_section', null),
  ('settings.item', 'settings', 'settings.item', 'flows.set_item', null),
  ('settings.history', 'settings', 'settings.history', 'flows.set_history', null),
  ('settings.change', 'settings', null, null, 'set_change');

insert into dialog.button (state_id, row_no, column_no, text_key, action) values
  ('settings.sections', 1, 1, 'flows.button.menu', 'menu'),
  ('settings.section', 1, 1, 'settings.button.sections', 'set'),
  ('settings.section', 1, 2, 'flows.button.menu', 'menu'),
  ('settings.item', 1, 1, 'settings.button.sections', 'set'),
  ('settings.item', 1, 2, 'flows.button.menu', 'menu'),
  ('settings.history', 1, 1, 'settings.button.sections', 'set'),
  ('settings.history', 1, 2, 'flows.button.menu', 'menu');

insert into dialog.transition (bot_id, kind, word, guard, handler, next_states, effect) values
  ('admin', 'callback', 'set', 'flows.is_admin', null, '{settings.sections}', 'leave'),
  ('admin', 'callback', 'set_section', 'flows.is_admin', 'flows.set_open_section', '{settings.section, settings.sections}', 'leave'),
  ('admin', 'callback', 'set_show', 'flows.is_admin', 'flows.set_open', '{settings.item, settings.sections}', 'leave'),
  ('admin', 'callback', 'set_history', 'flows.is_admin', 'flows.set_open', '{settings.history, settings.sections}', 'leave'),
  ('admin', 'callback', 'set_change', 'flows.is_admin', 'flows.set_change', '{settings.change, settings.sections}', 'leave'),
  ('admin', 'callback', 'set_pick', 'flows.is_admin', 'flows.set_change', '{settings.change, settings.sections}', 'leave');

insert into flows.menu_item (menu, position, role, text_key, action) values
  ('admin', 70, 'admin', 'settings.button.open', 'set');
update dialog.form set button_key = 'settings.button.change_it' where id = 'set_change';
