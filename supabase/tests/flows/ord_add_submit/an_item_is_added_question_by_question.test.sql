begin;
select plan(7);

select core.set_setting('admin_chat_id', '"42"', 'test');
select tests.say(42, '/start', 'admin');
select tests.press(42, 'ord_add', 'admin');
select tests.say(42, 'Sticker', 'admin'), tests.say(42, 'A round one', 'admin'), tests.say(42, '💾 Digital', 'admin');
select matches(tests.reply(tests.say(42, '1.5', 'admin')), '^⚠️ It takes a whole number', 'no half points');
select tests.say(42, 'Skip', 'admin'), tests.say(42, '15', 'admin'), tests.say(42, '10.50', 'admin'), tests.say(42, 'Skip', 'admin');
create temp table asked as select tests.say(42, 'Skip', 'admin') as got;
select matches(tests.reply(got), 'By card: <b>₴10.50</b>', 'all of it is shown') from asked;
select matches(tests.replies(tests.press(42, tests.data_of(got, '✅ Put it on sale'), 'admin')), 'Digital items are not sold for money', 'digital goods take no money') from asked;
select is((select count(*) from orders.item), 0::bigint, 'nothing was added');
select tests.press(42, 'ord_add', 'admin');
select tests.press(42, 'form.restart:' || s.version, 'admin') from dialog.session s where s.user_id = 42 and s.bot_id = 'admin';
select tests.say(42, 'Sticker', 'admin'), tests.say(42, 'A round one', 'admin'), tests.say(42, '🤝 Handed over', 'admin'), tests.say(42, '30', 'admin');
select tests.say(42, 'Skip', 'admin'), tests.say(42, 'Skip', 'admin'), tests.say(42, '3', 'admin');
create temp table again as select tests.say(42, 'Skip', 'admin') as got;
select matches(tests.replies(tests.press(42, tests.data_of(got, '✅ Put it on sale'), 'admin')), 'Sticker is on sale', 'then it is') from again;
select results_eq($$select name, price_points, price_stars, price_minor, stock, needs_address, is_digital from orders.item$$,
  $$values ('Sticker', 30::bigint, null::bigint, null::bigint, 3, false, false)$$, 'as it was said');
select is((select actor from core.audit where action = 'add.item'), 'person:' || tests.person(42), 'who did it is on record');

select * from finish();
rollback;
