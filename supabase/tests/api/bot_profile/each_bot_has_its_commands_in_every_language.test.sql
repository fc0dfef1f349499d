begin;
select plan(8);

create temp table profile as
select b.id::text as bot, c.call ->> 'method' as method, c.call -> 'payload' as payload
from gateway.bot b, jsonb_array_elements(api.bot_profile(b.id)) c (call);
select results_eq($$select bot, string_agg(coalesce(payload ->> 'language_code', '*'), ',' order by payload ->> 'language_code' nulls first) from profile
  where method = 'setMyCommands' and payload -> 'scope' = '{"type": "default"}' group by bot order by bot$$,
  $$values ('admin', '*,be,kk,ru,uk'), ('client', '*,be,kk,ru,uk'), ('partner', '*,be,kk,ru,uk')$$, 'for everybody, in the languages that core.pick_locale knows');
select is((select payload -> 'commands' -> 0 from profile where bot = 'client' and payload ->> 'language_code' = 'be'),
  '{"command": "card", "description": "Показать карту на кассе"}', 'Belarusian Telegrams read Russian');
select is((select payload -> 'commands' -> 0 ->> 'description' from profile where bot = 'client' and method = 'setMyCommands' and not payload ? 'language_code'),
  'Show your card at the till', 'all others English');
select results_eq($$select bot from profile where payload @? '$.commands[*] ? (@.command == "staff" || @.command == "status")'$$,
  'select ''''::text limit 0', 'what is some people''s is not told everybody');
select results_eq($$select distinct payload -> 'menu_button' from profile where method = 'setChatMenuButton'$$,
  $$values ('{"type": "commands"}'::jsonb)$$, 'without a Mini App the button opens the commands');

update core.setting set value = '"https://shop.example/app/"' where key = 'frontend_url';
select core.set_setting('admin_locale', '"en"', 'test');
update core.setting set value = '"77"' where key = 'admin_chat_id';
select is(api.bot_profile('client') #> '{-1,payload,menu_button}',
  '{"type": "web_app", "text": "Kopilka", "web_app": {"url": "https://shop.example/app/"}}', 'with one it opens that');
select is(jsonb_array_length(api.bot_profile('admin')), 6, 'an admin who never wrote has no chat');
select tests.say(77, '/start', 'admin');
select ok(api.bot_profile('admin') @? '$[*].payload ? (@.scope.chat_id == 77).commands[*] ? (@.command == "status")', 'who wrote has the admin''s commands there');

select * from finish();
rollback;
