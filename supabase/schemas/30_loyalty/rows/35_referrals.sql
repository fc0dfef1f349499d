insert into core.setting (key, value, type, owner, description) values
  ('referral_inviter_points', '100', 'integer', 'programme', 'For an inviter at the friend''s first purchase, in points; 0 for none.'),
  ('referral_friend_points', '50', 'integer', 'programme', 'For the invited friend at their first purchase, in points; 0 for none.'),
  ('referral_monthly_cap', '10', 'integer', 'programme', 'Invitations that an inviter is rewarded for in a month of the programme''s zone.'),
  ('birthday_bonus_points', '100', 'integer', 'programme', 'Birthday bonus, in points; 0 for none.'),
  ('birthday_notice_days', '30', 'integer', 'programme', 'How long before it a birthday must have been given for its bonus, in days.');
update core.setting set at_most = 1000000 where key in ('referral_inviter_points', 'referral_friend_points', 'birthday_bonus_points');
update core.setting set at_most = 365 where key = 'birthday_notice_days';
