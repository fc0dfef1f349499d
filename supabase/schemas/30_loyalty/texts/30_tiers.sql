insert into core.texts (key, ru, uk, en) values
  ('loyalty.tier.bronze', 'Бронза', 'Бронза', 'Bronze'),
  ('loyalty.tier.silver', 'Серебро', 'Срібло', 'Silver'),
  ('loyalty.tier.gold', 'Золото', 'Золото', 'Gold'),
  ('loyalty.tier_up', '⬆️ Ваш новый уровень: <b>{tier}</b>. За покупки вы теперь получаете на {percent} % больше баллов.', '⬆️ Ваш новий рівень: <b>{tier}</b>. За покупки ви тепер отримуєте на {percent} % більше балів.', '⬆️ Your new level: <b>{tier}</b>. Purchases now earn you {percent} % more points.'),
  ('loyalty.tier_kept', '✅ Уровень <b>{tier}</b> остаётся за вами.', '✅ Рівень <b>{tier}</b> залишається за вами.', '✅ You keep the level <b>{tier}</b>.'),
  ('loyalty.tier_grace', E'⏳ Уровень <b>{tier}</b> сохраняется до {until}.\nЧтобы он остался и дальше, не хватает: {missing_html}.', E'⏳ Рівень <b>{tier}</b> зберігається до {until}.\nЩоб він залишився й надалі, бракує: {missing_html}.', E'⏳ Your level <b>{tier}</b> stays until {until}.\nTo keep it longer you still need {missing_html}.'),
  ('loyalty.tier_missing_spend', 'покупок на {money}', 'покупок на {money}', 'purchases of {money}'),
  ('loyalty.tier_missing_visits', '{n} {n|посещения|посещений|посещений}', '{n} {n|відвідування|відвідувань|відвідувань}', '{n} {n|visit|visits}'),
  ('loyalty.tier_missing_or', 'или', 'або', 'or'),
  ('loyalty.tier_down', '⬇️ Ваш уровень теперь <b>{tier}</b>: за последнее время покупок было меньше. Новые покупки вернут прежний.', '⬇️ Ваш рівень тепер <b>{tier}</b>: останнім часом покупок було менше. Нові покупки повернуть попередній.', '⬇️ Your level is now <b>{tier}</b>, for there were fewer purchases of late. New ones will bring the former back.');
