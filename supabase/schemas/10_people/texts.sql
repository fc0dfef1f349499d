insert into core.texts (key, ru, uk, en) values
  ('error.no_free_code', 'Сейчас слишком много кодов в ходу. Попробуйте ещё раз через минуту.', 'Зараз забагато кодів в обігу. Спробуйте ще раз за хвилину.', 'Too many codes are in use right now. Please try again in a minute.');
