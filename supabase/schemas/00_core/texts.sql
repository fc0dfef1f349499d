insert into core.texts (key, ru, uk, en) values
  ('error.test_only', 'Это действие доступно только в тестовой базе.', 'Ця дія доступна лише в тестовій базі.', 'This can only be done in a test database.'),
  ('error.unknown_setting', 'Такой настройки нет. Проверьте её имя.', 'Такого налаштування немає. Перевірте його назву.', 'There is no such setting. Check its name.'),
  ('error.bad_setting_value', 'Такое значение этой настройке не подходит. Введите другое.', 'Таке значення цьому налаштуванню не підходить. Введіть інше.', 'This setting does not take that value. Enter another one.'),
  ('error.append_only', 'Эта запись хранится навсегда и не меняется. Исправление делают новой записью.', 'Цей запис зберігається назавжди й не змінюється. Виправлення роблять новим записом.', 'This record is kept for good and never changed. Correct it by a new record.'),
  ('error.no_such_local_time', 'В этот день часы переводят, и такого времени нет. Выберите другое.', 'Цього дня переводять годинник, і такого часу немає. Оберіть інший.', 'The clocks change that day and skip this time. Choose another one.');
