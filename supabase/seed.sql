-- A demo programme, put in on the first start of the local stack: two partners, what they give and take, and what the
-- programme adds. Levels come with the schema.
insert into loyalty.partner (name, category, city, phone) values
  ('Кофейня «Зерно»', 'кофе', 'Киев', '+380441112233'),
  ('Пекарня «Паляниця»', 'выпечка', 'Киев', '+380442223344');
select loyalty.partner_account(p.id) from loyalty.partner p where p.id in (1, 2) order by p.id;

select loyalty.add_location(1, 'На Подоле', 'ул. Сагайдачного, 12, Киев', 'ежедневно 8:00–21:00', 'seed');
select loyalty.add_location(1, 'У Золотых ворот', 'ул. Владимирская, 40, Киев', 'пн–пт 7:30–20:00', 'seed');
select loyalty.add_location(2, 'На Лукьяновке', 'ул. Сечевых Стрельцов, 50, Киев', 'ежедневно 7:00–20:00', 'seed');

-- Rates of today are rows; those of coming days are set as owners and operators do.
insert into loyalty.partner_rate (partner_id, valid_from, earn_bp, payable_bp, fee_bp, set_by) values
  (1, core.today(), 500, 5000, 300, 'seed'),
  (2, core.today(), 300, 10000, 300, 'seed');
select loyalty.set_rate(2, (date_trunc('month', core.today()::timestamp) + interval '1 month')::date, 400, 10000, 300, 'seed');

select loyalty.add_earn_rule(1, 'factor', 'seed', 'Счастливые часы', p_factor_percent => 200, p_weekdays => '{1,2,3,4,5}',
  p_from_time => '15:00', p_to_time => '17:00', p_cap_points => 100);
select loyalty.add_earn_rule(1, 'nth_visit', 'seed', 'Каждый шестой визит', p_points => 50, p_every_n => 6);
select loyalty.add_earn_rule(2, 'first_purchase', 'seed', 'За знакомство', p_points => 30);
select loyalty.add_earn_rule(2, 'category', 'seed', 'Свежий хлеб', p_rate_bp => 1000, p_category => 'хлеб');
select loyalty.add_earn_rule(null, 'factor', 'seed', 'Выходные', p_factor_percent => 120, p_weekdays => '{6,7}',
  p_lifetime_days => 60);

select loyalty.add_bonus_rule('Постоянному гостю', 40, 'seed', p_min_visits => 4, p_lifetime_days => 60);
select loyalty.add_bonus_rule('Золотой уровень', 100, 'seed', 'gold', p_min_visits => 1);

select loyalty.add_reward(1, 'Капучино', 90, 'seed', 'Чашка капучино 250 мл, на любом молоке.');
select loyalty.add_reward(1, 'Пачка зерна', 450, 'seed', 'Зерно недели, 250 г.', p_stock => 40, p_per_person_limit => 2);
select loyalty.add_reward(2, 'Паляниця', 80, 'seed', 'Целый каравай из печи.');
select loyalty.add_reward(null, 'Кружка «Копилка»', 600, 'seed', 'Керамика, 350 мл. У любого партнёра.', p_stock => 25, p_per_person_limit => 1);

select loyalty.add_coupon('KOPILKA50', null, 'С новосельем', 50, 'seed', p_lifetime_days => 30, p_max_uses => 1000);

-- What can be ordered in the shop of the client bot.
select orders.add_item('Кружка «Копилка»', 'Керамика, 350 мл, с логотипом программы.', 600, 150, 39000, 25, true, false, null, 'seed');
select orders.add_item('Дегустация в «Зерне»', 'Час с бариста: три сорта кофе и рассказ о каждом. Приходите в любой будний день.', 400, null, null, 6, false, false, null, 'seed');
select orders.add_item('Стикеры «Копилка»', 'Набор из 24 стикеров для Telegram, ссылку пришлём сюда.', 50, 15, null, null, false, true, null, 'seed');

-- Where people would pay: with a page, the client bot offers amounts and a code. `deno task pay` plays the provider.
select core.set_setting('bmc_url', '"https://example.com/coffee"', 'seed');
