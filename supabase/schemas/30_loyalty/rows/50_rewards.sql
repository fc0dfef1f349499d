insert into core.error (sqlstate, name, text_key, meaning, is_a_refusal) values
  ('KP375', 'reward_repriced', 'error.reward_repriced', 'The reward no longer costs what the person was shown.', true),
  ('KP376', 'reward_promised', 'error.reward_promised', 'Somebody has a code for the reward, whose price is put aside for the partner it had.', true),
  ('KP377', 'bad_reward', 'error.bad_reward', 'A reward needs a name (100 characters), a price in points, no negative stock or limit, and an end after its beginning.', true),
  ('KP378', 'bad_coupon', 'error.bad_coupon', 'A coupon needs a code of 4 to 32 Latin letters, digits and hyphens, a name (100 characters), points, and an end after its beginning.', true),
  ('KP379', 'coupon_code_taken', 'error.coupon_code_taken', 'Another coupon has the code, which is never given again.', true),
  ('KP380', 'reward_unavailable', 'error.reward_unavailable', 'No such reward, or it was stopped, has not begun or is over.', true),
  ('KP381', 'reward_gone', 'error.reward_gone', 'Nothing is left of the reward''s stock.', true),
  ('KP382', 'reward_limit', 'error.reward_limit', 'The person has had as many of the reward as one may have.', true),
  ('KP383', 'unknown_claim', 'error.unknown_claim', 'No reward was claimed under this code or number, or somebody else claimed it.', true),
  ('KP384', 'claim_closed', 'error.claim_closed', 'The reward was given out already, or the client cancelled it.', true),
  ('KP385', 'claim_expired', 'error.claim_expired', 'The code''s time is over; the points are back, or will be in a moment.', true),
  ('KP386', 'claim_elsewhere', 'error.claim_elsewhere', 'The reward is given out by another partner.', true),
  ('KP387', 'coupon_unavailable', 'error.coupon_unavailable', 'No such coupon, or it was stopped, has not begun or is over.', true),
  ('KP388', 'coupon_used', 'error.coupon_used', 'The person has used the coupon, now or before their data was deleted.', true),
  ('KP389', 'coupon_used_up', 'error.coupon_used_up', 'As many people as may have used the coupon.', true);

insert into core.setting (key, value, type, owner, description) values
  ('reward_code_hours', '72', 'integer', 'programme', 'How long the code of a reward is valid, in hours.');
update core.setting set at_least = 1, at_most = 8760 where key = 'reward_code_hours';
