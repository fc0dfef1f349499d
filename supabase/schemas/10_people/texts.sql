insert into core.texts (key, ru, uk, en) values
  ('error.no_free_code', 'Сейчас слишком много кодов в ходу. Попробуйте ещё раз через минуту.', 'Зараз забагато кодів в обігу. Спробуйте ще раз за хвилину.', 'Too many codes are in use right now. Please try again in a minute.'),
  ('error.unknown_person', 'Такого человека в программе нет, или он удалил свои данные. Проверьте номер.', 'Такої людини в програмі немає, або вона видалила свої дані. Перевірте номер.', 'There is no such person in the programme, or they deleted their data. Check the number.');
