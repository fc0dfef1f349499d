begin;
select plan(1);

select results_eq($$select core.pick_locale(c) from unnest(array['uk', 'ru', 'en', 'UK', 'ru-RU', 'uk-UA', 'be', 'kk', 'en-GB', 'fr', 'zh-hans', '', null]) c$$,
  array['uk', 'ru', 'en', 'uk', 'ru', 'uk', 'ru', 'ru', 'en', 'en', 'en', 'en', 'en'], 'by Telegram''s language_code');

select * from finish();
rollback;
