begin;
select plan(3);

select ops.seed_settings('{"frontend_url": "https://a.example/app/", "admin_chat_id": "42"}');
select is(core.setting_text('frontend_url'), 'https://a.example/app/', 'the first start');
select core.set_setting('frontend_url', '"https://changed.example/"', 'person:7');
select ops.seed_settings('{"frontend_url": "https://b.example/app/"}');
select is(core.setting_text('frontend_url'), 'https://b.example/app/', 'every later start, whoever changed it in between');
select is(core.setting_text('admin_chat_id'), '42', 'what the environment does not name stays');

select * from finish();
rollback;
