insert into core.texts (key, ru, uk, en) values
  ('error.unknown_flag', 'Такой отметки о подозрении нет. Откройте список ещё раз.', 'Такої позначки про підозру немає. Відкрийте список ще раз.', 'There is no such flag. Open the list again.'),
  ('error.flag_decided', 'Решение по этой отметке уже принято. Откройте список ещё раз.', 'Рішення щодо цієї позначки вже ухвалено. Відкрийте список ще раз.', 'This flag has been decided already. Open the list again.'),
  ('error.no_decision', 'Не сказано, кто и как решил. Выберите: всё в порядке или нарушение.', 'Не сказано, хто і як вирішив. Оберіть: усе гаразд або порушення.', 'It is not said who decided and how. Choose: all is well, or fraud.'),
  ('loyalty.flag.velocity', 'слишком много покупок за час', 'забагато покупок за годину', 'too many purchases in an hour'),
  ('loyalty.flag.same_cashier', 'слишком часто у одного кассира', 'занадто часто в одного касира', 'too often with one cashier'),
  ('loyalty.flag.referral_burst', 'слишком много приглашённых за день', 'забагато запрошених за день', 'too many invited in a day'),
  ('loyalty.alert.flag', E'🚩 Подозрение №{id}: {what}.\nКлиент {person}, кассир {cashier}, покупка {purchase}. Баллы ждут решения.', E'🚩 Підозра №{id}: {what}.\nКлієнт {person}, касир {cashier}, покупка {purchase}. Бали чекають рішення.', E'🚩 Flag no. {id}: {what}.\nClient {person}, cashier {cashier}, purchase {purchase}. The points wait for a decision.'),
  ('loyalty.button.look', '🔎 Посмотреть', '🔎 Переглянути', '🔎 Look at it'),
  ('loyalty.flag_cleared', '✅ Покупку проверили: {points} {points|балл зачислен|балла зачислены|баллов зачислены}.', '✅ Покупку перевірили: {points} {points|бал зараховано|бали зараховано|балів зараховано}.', '✅ Your purchase was checked: {points} {points|point has|points have} arrived.');
