insert into core.error (sqlstate, name, text_key, meaning, is_a_refusal) values
  ('KP180', 'no_photo', 'error.no_photo', 'What is to be kept is no PhotoSize of Telegram.', false),
  ('KP181', 'photo_too_large', 'error.photo_too_large', 'The picture is larger than 10 MB.', true);
