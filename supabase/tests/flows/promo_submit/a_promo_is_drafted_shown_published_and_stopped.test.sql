begin;
select plan(18);

select core.set_clock('2026-11-21 12:00+02');
insert into loyalty.partner (name) values ('Bean & Co');
select tests.say(7101, '/start', 'partner');
select loyalty.add_staff(id, tests.person(7101), 'owner', 'admin') from loyalty.partner;

select matches(tests.reply(tests.press(7101, 'promos', 'partner')), 'has no promos yet');
select matches(tests.reply(tests.press(7101, 'promo_new', 'partner')), 'Step 1 of 5.*What shall we call');
select matches(tests.reply(tests.say(7101, E'Second coffee\n <free>', 'partner')), 'Step 2 of 5');
select matches(tests.reply(tests.say(7101, E'Every day.\nAsk at the till & enjoy.', 'partner')), 'Step 3 of 5');
select matches(tests.reply(tests.send(7101, '{"photo": [{"file_id": "s", "file_unique_id": "us"},
  {"file_id": "L", "file_unique_id": "ul", "file_size": 5000}]}', 'partner')), 'Step 4 of 5.*Which day is the first');
select matches(tests.reply(tests.say(7101, 'Skip', 'partner')), 'Step 5 of 5.*Which day is the last');
create temp table said as select tests.say(7101, '24.12.2026', 'partner') as result;
select is(tests.reply(result), E'📝 <i>A draft, clients do not see it.</i>\n\n🎉 <b>Second coffee &lt;free&gt;</b>\n\nEvery day.\nAsk at the till &amp; enjoy.\n\n'
  || E'🏪 Bean &amp; Co\n📅 until 24 Dec 2026', 'it is shown as clients will see it') from said;
select is(tests.payloads(result) #>> '{-1,photo}', 'L', 'with its picture in the largest size') from said;
select is(tests.keyboard(result), '📣 Publish | 🗑 Discard the draft | ◀️ All promos, 🏠 Menu') from said;
select is(tests.place(7101, 'partner'), 'partner_promos.one');
select is((select (i.bot_id, i.file_id, i.purpose, i.status)::text from media.item i join loyalty.promo p on p.media_id = i.id),
  '(partner,L,promo,pending)', 'its picture is to be copied');
select is_empty($$select * from loyalty.promos_now(null)$$, 'nobody else sees it');

create temp table promo as select id from loyalty.promo;
create temp table published as select tests.press(7101, 'promo_publish:' || (select id from promo), 'partner') as result;
select is(result #>> '{answer,text}', 'Published') from published;
select matches(tests.reply(result), 'Clients see this promo') from published;
select is((select count(*) from loyalty.promos_now(null)), 1::bigint);
select is(tests.keyboard(tests.press(7101, 'promos', 'partner')), '✅ Second coffee <free> | ➕ New promo | 🏠 Menu', 'the list says how it stands');

create temp table stopped as select tests.press(7101, 'promo_stop:' || (select id from promo), 'partner') as result;
select is(tests.keyboard(result), '📣 Publish again | ◀️ All promos, 🏠 Menu') from stopped;
select is_empty($$select * from loyalty.promos_now(null)$$, 'it is hidden again');

select * from finish();
rollback;
