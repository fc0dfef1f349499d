insert into core.error (sqlstate, name, text_key, meaning, is_a_refusal) values
  ('KP390', 'bad_promo_dates', 'error.bad_promo_dates', 'A promo would end before it starts, or before today.', true),
  ('KP391', 'bad_promo_words', 'error.bad_promo_words', 'A promo has no title or text, or too long a one.', true),
  ('KP392', 'unknown_promo', 'error.unknown_promo', 'No promo of the partner has this number.', true),
  ('KP393', 'promo_over', 'error.promo_over', 'The days of the promo are over: it cannot be published.', true);
