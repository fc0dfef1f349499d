insert into core.texts (key, ru, uk, en) values
  ('gateway.apology',
   'Простите, что-то сломалось на нашей стороне. Мы уже знаем об этом. Попробуйте ещё раз, а если не поможет, напишите нам и назовите код <code>{code}</code>.',
   'Вибачте, щось зламалося на нашому боці. Ми вже знаємо про це. Спробуйте ще раз, а якщо не допоможе, напишіть нам і назвіть код <code>{code}</code>.',
   'Sorry, something broke on our side. We already know about it. Please try again; if it happens once more, write to us and quote the code <code>{code}</code>.'),
  ('gateway.apology_paid',
   'Ваша оплата дошла, но зачислить её сразу не получилось: что-то сломалось на нашей стороне. Платить ещё раз не нужно. Мы уже знаем об этом и зачислим её. Если до завтра ничего не изменится, напишите нам и назовите код <code>{code}</code>.',
   'Ваша оплата дійшла, але зарахувати її одразу не вдалося: щось зламалося на нашому боці. Платити ще раз не потрібно. Ми вже знаємо про це й зарахуємо її. Якщо до завтра нічого не зміниться, напишіть нам і назвіть код <code>{code}</code>.',
   'Your payment has arrived, but something broke on our side and it could not be credited at once. Please do not pay again: we already know and will credit it. If nothing has changed by tomorrow, write to us and quote the code <code>{code}</code>.'),
  ('gateway.alert.dead_letter',
   '⚠️ Обновление бота {bot} трижды не удалось обработать. Код <code>{code}</code>, ошибка {sqlstate}: {message}',
   '⚠️ Оновлення бота {bot} тричі не вдалося обробити. Код <code>{code}</code>, помилка {sqlstate}: {message}',
   '⚠️ An update of the {bot} bot failed three times. Code <code>{code}</code>, error {sqlstate}: {message}');
