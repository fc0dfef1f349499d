begin;
select plan(14);

select matches(tests.reply(tests.say(n, '/start', p_from => jsonb_build_object('language_code', code))), '^' || words, coalesce(code, 'none'))
from (values (1, 'ru', '👋 Здравствуйте, Anna!'), (2, 'ru-RU', '👋 Здравствуйте'), (3, 'uk', '👋 Вітаємо, Anna!'), (4, 'uk-UA', '👋 Вітаємо'), (5, 'UK', '👋 Вітаємо'),
  (6, 'en', '👋 Hello, Anna!'), (7, 'en-GB', '👋 Hello'), (8, 'be', '👋 Здравствуйте'), (9, 'kk', '👋 Здравствуйте'), (10, 'de', '👋 Hello'), (11, 'pt-br', '👋 Hello'),
  (12, 'zh-hans', '👋 Hello'), (13, '', '👋 Hello'), (14, null, '👋 Hello')) v (n, code, words);

select * from finish();
rollback;
