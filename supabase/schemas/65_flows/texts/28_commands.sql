insert into core.texts (key, ru, uk, en) values
  ('flows.command.start', 'Меню', 'Меню', 'Menu'),
  ('flows.command.settings', 'Настройки', 'Налаштування', 'Settings'),
  ('flows.command.help', 'Помощь', 'Допомога', 'Help'),
  ('flows.command.client.card', 'Показать карту на кассе', 'Показати картку на касі', 'Show your card at the till'),
  ('flows.command.client.balance', 'Сколько у меня баллов', 'Скільки в мене балів', 'How many points you have'),
  ('flows.command.client.history', 'История баллов', 'Історія балів', 'History of your points'),
  ('flows.command.client.invite', 'Пригласить друга', 'Запросити друга', 'Invite a friend'),
  ('flows.command.partner.staff', 'Сотрудники', 'Працівники', 'Staff'),
  ('flows.command.partner.places', 'Адреса и часы работы', 'Адреси й години роботи', 'Locations and opening hours'),
  ('flows.command.admin.status', 'Состояние программы', 'Стан програми', 'State of the programme'),
  ('flows.menu_button', 'Копилка', 'Копілка', 'Kopilka');
