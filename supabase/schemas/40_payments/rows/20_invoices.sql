insert into core.error (sqlstate, name, text_key, meaning, is_a_refusal) values
  ('KP415', 'bad_subscription_price', 'error.bad_subscription_price', 'Telegram sells subscriptions for 1 to 10000 Stars.', true),
  ('KP416', 'subscribed_already', 'error.subscribed_already', 'The person has a subscription that goes on: a second one would be charged beside it.', true),
  ('KP417', 'not_subscribed', 'error.not_subscribed', 'There is no such subscription, or it does not go on.', true),
  ('KP418', 'no_stars_to_refund', 'error.no_stars_to_refund', 'The payment was not made in Telegram Stars, or it went back already.', true);
