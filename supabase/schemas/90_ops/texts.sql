insert into core.texts (key, ru, uk, en) values
  ('error.unknown_job', 'Такого задания нет. Список в ops.job.', 'Такого завдання немає. Список в ops.job.', 'There is no such job. ops.job lists them.');
