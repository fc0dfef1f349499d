insert into core.texts (key, ru, uk, en) values
  ('error.unknown_payment_provider', 'Такого платёжного сервиса нет. Есть bmc, kofi, cryptopay и tribute.', 'Такого платіжного сервісу немає. Є bmc, kofi, cryptopay і tribute.', 'There is no such payment provider. There are bmc, kofi, cryptopay and tribute.'),
  ('error.bad_payment_event', 'Это не событие платёжного сервиса: нужен объект JSON.', 'Це не подія платіжного сервісу: потрібен об’єкт JSON.', 'This is no event of a payment provider: it must be a JSON object.');
