insert into core.texts (key, ru, uk, en) values
  ('error.hold_closed', 'По этим баллам решение уже принято. Посмотрите историю.', 'Щодо цих балів рішення вже ухвалено. Перегляньте історію.', 'These points have already been decided on. See the history.'),
  ('ledger.kind.hold', 'Баллы отложены', 'Бали відкладено', 'Points set aside'),
  ('ledger.kind.expiry', 'Баллы сгорели', 'Бали згоріли', 'Points expired'),
  ('ledger.kind.expiry_return', 'Возврат сгоревших баллов', 'Повернення згорілих балів', 'Expired points returned');
