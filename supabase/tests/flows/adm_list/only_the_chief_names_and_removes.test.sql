begin;
select plan(10);

select core.set_setting('admin_chat_id', '"42"', 'test');
select tests.say(42, '/start', 'admin');
select matches(tests.reply(tests.press(42, 'adm', 'admin')), E'^👮 <b>Administrators</b>\n⭐ Anna, chief\n\nNobody but you', 'the chief alone');
select tests.say(u, '/start', 'admin', null, jsonb_build_object('first_name', 'Admin' || u)) from generate_series(11, 19) u;
insert into flows.admin select tests.person(u), tests.person(42), core.now() from generate_series(11, 19) u;

create temp table page as select tests.press(42, 'adm', 'admin') as got;
select matches(tests.reply(got), E'Anna, chief\n• Admin11, since .*• Admin18, since [^•]*\n\nPress a name', 'eight a page') from page;
select matches(tests.keyboard(tests.press(42, tests.data_of(got, 'More ▶️'), 'admin')), '^👮 Admin19 \| ➕ Invite an administrator \| 🏠 Menu$', 'then the rest') from page;

create temp table look as select tests.press(11, 'adm', 'admin') as got;
select matches(tests.reply(got), 'Admin12, since.*The chief adds and removes', 'others look') from look;
select is(tests.keyboard(got), 'More ▶️ | 🏠 Menu', 'and have nothing to press') from look;
select matches(tests.reply(tests.press(11, data, 'admin')), '^Only the chief administrator', data)
from unnest(array['adm_invite', 'adm_revoke', 'adm_remove:' || tests.person(12)]) data;
select throws_ok($$select flows.adm_require_chief(jsonb_populate_record(null::dialog.turn, jsonb_build_object('person_id', tests.person(11))))$$,
  'KP650', null, 'a refusal of its own');
select is((select count(*) from flows.admin where removed_at is null) - (select count(*) from flows.admin_invite), 9::bigint, 'nothing changed');

select * from finish();
rollback;
