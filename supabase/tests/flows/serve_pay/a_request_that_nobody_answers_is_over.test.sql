begin;
select plan(5);

select core.set_clock('2026-11-21 10:00+00');
select tests.add_people('anna', 'vera', 'oleh', 'bob');
select tests.register_people();
select tests.add_shop('vera', 'oleh');
select tests.give('anna', 400);

create temp table asked as select tests.ask_for_points('300', '20') as id;
select core.set_clock('2026-11-21 10:04+00');
select matches(tests.reply(tests.press(7001, 'sp_yes:' || id)), '^This request is over and your points are with you', 'a late yes, before the job came') from asked;
select loyalty.expire_spends();
select matches(tests.told(7002, 'partner'), '^Anna: time is over');
select is((select o.payload #>> '{reply_markup,inline_keyboard,0,0,text}' from gateway.outbox o where o.chat_id = 7002 and o.priority = 5 order by o.id desc limit 1),
  '➡️ Go on without points');
select is_empty('select from loyalty.purchase', 'nothing was entered');
select matches(tests.reply(tests.press(7002, 'serve_plain:' || id, 'partner')), 'Bill', 'the cashier goes on without') from asked;

select * from finish();
rollback;
