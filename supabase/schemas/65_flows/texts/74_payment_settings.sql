insert into core.texts (key, ru, uk, en) values
  ('settings.name.donate_minimum_minor', 'Наименьшее пополнение', 'Найменше поповнення', 'Smallest payment'),
  ('flows.setting.donate_minimum_minor', 'Меньше этого код на оплату не выдаётся; одно число для всех валют, в их единицах.', 'Менше за це код на оплату не видається; одне число для всіх валют, в їхніх одиницях.', 'No code is given for less; one number for all currencies, in their units.'),
  ('settings.name.donate_maximum_minor', 'Наибольшее пополнение', 'Найбільше поповнення', 'Largest payment'),
  ('flows.setting.donate_maximum_minor', 'Больше этого код на оплату не выдаётся; одно число для всех валют, в их единицах.', 'Більше за це код на оплату не видається; одне число для всіх валют, в їхніх одиницях.', 'No code is given for more; one number for all currencies, in their units.'),
  ('settings.name.pending_hours', 'Сколько ждать оплаты', 'Скільки чекати на оплату', 'How long a code waits'),
  ('flows.setting.pending_hours', 'Столько часов код ждёт деньги; пришедшие позже всё равно зачисляются.', 'Стільки годин код чекає на гроші; ті, що прийшли пізніше, все одно зараховуються.', 'A code waits for its money so many hours; what comes later is credited all the same.'),
  ('settings.name.pending_limit', 'Кодов одновременно', 'Кодів одночасно', 'Codes at once'),
  ('flows.setting.pending_limit', 'Столько кодов одного человека могут ждать оплаты одновременно.', 'Стільки кодів однієї людини можуть чекати на оплату одночасно.', 'So many codes of one person may wait for money at once.'),
  ('settings.name.legacy_events_per_day', 'Событий старого вебхука в день', 'Подій старого вебхука на день', 'Old webhook events a day'),
  ('flows.setting.legacy_events_per_day', 'Столько событий старого вебхука Buy Me a Coffee сохраняется за день. Он без подписи, прислать их может кто угодно: остальные только считаются.', 'Стільки подій старого вебхука Buy Me a Coffee зберігається за день. Він без підпису, надіслати їх може будь-хто: решта лише рахується.', 'So many events of Buy Me a Coffee''s old webhook are kept a day. It is not signed, so anybody can send them: the rest are only counted.');
