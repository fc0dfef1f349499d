begin;
select plan(3);

select tests.say(1, '/start');
select core.set_setting('frontend_url', '""', 'test');
select is(tests.keyboard(tests.press(1, 'menu')) ~ 'Open the app', false, 'without an address there is no button');
select core.set_setting('frontend_url', '"http://127.0.0.1:54323/app/"', 'test');
select is(tests.payloads(tests.press(1, 'menu')) #> '{-1,reply_markup,inline_keyboard,1,0}',
  '{"text": "📲 Open the app", "url": "http://127.0.0.1:54323/app/", "style": "primary"}', 'a local page is a link');
select core.set_setting('frontend_url', '"https://app.example/"', 'test');
select is(tests.payloads(tests.press(1, 'menu')) #> '{-1,reply_markup,inline_keyboard,1,0}',
  '{"text": "📲 Open the app", "web_app": {"url": "https://app.example/"}, "style": "primary"}', 'a real one opens inside Telegram');

select * from finish();
rollback;
