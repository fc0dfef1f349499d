insert into core.texts (key, ru, uk, en) values
  ('error.unknown_job', 'Такого задания нет. Список в ops.job.', 'Такого завдання немає. Список в ops.job.', 'There is no such job. ops.job lists them.'),
  ('error.no_service_key', 'В хранилище нет секрета kopilka_service_key. Положите туда ключ service_role.', 'У сховищі немає секрету kopilka_service_key. Покладіть туди ключ service_role.', 'The vault has no secret kopilka_service_key. Put the service_role key there.');
