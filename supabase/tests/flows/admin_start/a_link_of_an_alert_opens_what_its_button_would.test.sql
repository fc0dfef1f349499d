begin;
select plan(13);

select tests.sell_mug();
select core.set_setting('admin_chat_id', '"-1001234567890"', 'test');
select core.set_setting('flag_velocity_per_hour', '1', 'test');
update gateway.bot set username = 'our_admin_bot' where id = 'admin';
select tests.say(7, '/start', 'partner'), ops.name_admin(7);
select loyalty.apply(tests.person(7), 'Grain', 'coffee', 'Kyiv', '+380501234567');
select orders.pay_with_points((tests.order_mug('m')).id, tests.who('anna'));
select payments.receive('bmc', tests.bmc(1, 'pi_1', '7', 'Thank you'));
select tests.open_till(7009);
select tests.buy(key, tests.who('anna'), 10000) from unnest(array['a', 'b']) key;

create temp table link as
select m[1] as word, m[2] as number from gateway.outbox o,
  regexp_matches(o.payload #>> '{reply_markup,inline_keyboard}', '"https://t\.me/our_admin_bot\?start=([a-z_]+)-(\d+)"', 'g') m
where o.chat_id = -1001234567890;
select is((select string_agg(word, ' ' order by word) from link), 'apr_ask apr_no flag ord_show pay_review', 'every alert that has a button has a link in a group');
select is(tests.methods(tests.say(7, '/start flag-' || number, 'admin')), 'setMyCommands, sendMessage', 'who opens the bot by one gets the commands of admins, too')
from link where word = 'flag';

create temp table pressed as
select word, number, press, split_part(tests.place(7, 'admin'), ':', 1) as state from link, lateral tests.press(7, word || ':' || number, 'admin') press;
create temp table followed as
select word, follow, split_part(tests.place(7, 'admin'), ':', 1) as state from link, lateral tests.say(7, '/start ' || word || '-' || number, 'admin') follow;
select is(tests.reply(f.follow) || tests.keyboard(f.follow), tests.reply(p.press) || tests.keyboard(p.press), p.word || ' shows the same')
from pressed p join followed f using (word) order by p.word;
select is((select array_agg(f.state order by f.word) from followed f), (select array_agg(p.state order by p.word) from pressed p), 'and the conversation is where the button leads');

select matches(tests.reply(tests.say(7, '/start apr_yes-' || number, 'admin')), '^🛠 <b>Kopilka', 'what decides is not done by a link')
from link where word = 'apr_ask';
select is((select status::text from loyalty.application), 'pending', 'nobody decided');
select matches(tests.reply(tests.say(7, '/start flag-0', 'admin')), '^There is no such flag', 'of what is not there it is said');

select matches(tests.reply(tests.say(8, '/start pay_review-' || number, 'admin')), 'for administrators only', 'a stranger learns nothing')
from link where word = 'pay_review';
select is(tests.place(8, 'admin'), 'admin.stranger', 'and gets nowhere');

select * from finish();
rollback;
