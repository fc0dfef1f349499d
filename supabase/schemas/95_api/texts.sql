insert into core.texts (key, ru, uk, en) values
  ('error.unknown_bot', 'Такого бота нет. Есть client, partner и admin.', 'Такого бота немає. Є client, partner і admin.', 'There is no such bot. There are client, partner and admin.'),
  ('error.bad_update', 'Это не обновление Telegram: нет числа update_id.', 'Це не оновлення Telegram: немає числа update_id.', 'This is not an update of Telegram: it has no number update_id.');
