insert into core.texts (key, ru, uk, en) values
  ('ledger.kind.purchase_earn', 'Баллы за покупку', 'Бали за покупку', 'Points for a purchase'),
  ('ledger.kind.purchase_bonus', 'Бонус за покупку', 'Бонус за покупку', 'Bonus for a purchase'),
  ('ledger.kind.purchase_spend', 'Оплата баллами', 'Оплата балами', 'Paid with points'),
  ('ledger.kind.referral', 'Бонус за приглашение', 'Бонус за запрошення', 'Referral bonus'),
  ('ledger.kind.birthday', 'Бонус ко дню рождения', 'Бонус до дня народження', 'Birthday bonus'),
  ('ledger.kind.monthly_bonus', 'Бонус за месяц', 'Бонус за місяць', 'Monthly bonus'),
  ('ledger.kind.reward', 'Награда за баллы', 'Винагорода за бали', 'Reward'),
  ('ledger.kind.coupon', 'Купон', 'Купон', 'Coupon'),
  ('ledger.kind.fee', 'Комиссия программы', 'Комісія програми', 'Programme fee'),
  ('ledger.kind.payment', 'Пополнение счёта', 'Поповнення рахунку', 'Points bought'),
  ('ledger.kind.order', 'Заказ за баллы', 'Замовлення за бали', 'Order paid with points');
