begin;
select plan(13);

select core.set_setting('admin_chat_id', '"42"', 'test');
select tests.say(42, '/start', 'admin');
create temp table item as select orders.add_item('Mug', 'Blue', 50, null, null, 2, true, false, null, 'test') as id;
create function pg_temp.asked(p_what text) returns text language sql as $$
  select tests.replies(tests.press(42, 'ord_set_' || p_what || ':' || (select id from item), 'admin'))
$$;
create function pg_temp.said(p_text text) returns text language sql as $$ select tests.replies(tests.say(42, p_text, 'admin')) $$;

select matches(pg_temp.asked('name'), 'Now: <code>Mug</code>', 'what it is now is said');
select matches(pg_temp.said(repeat('x', 33)), '⚠️', 'too long');
select matches(pg_temp.said('Cup & saucer'), '(?w)✅ Cup &amp; saucer: the change is saved.*✏️ <b>Cup &amp; saucer</b>', 'saved, and what else can change is shown');
select matches(pg_temp.asked('about'), 'Now: <code>Blue</code>', 'the description');
select matches(pg_temp.said('Green'), '</b>\nGreen\n\nPrice: 50 points', 'is another');
select pg_temp.asked('points');
select matches(pg_temp.said('1.5'), '^⚠️ It takes a whole number from 1', 'no half points');
select matches(pg_temp.said('60'), 'Price: 60 points\n', 'a new price');
select doesnt_match(pg_temp.asked('stars'), 'Now:', 'a price that it had not');
select matches(pg_temp.said('20'), 'Price: 60 points · 20.⭐\n', 'is added');
select pg_temp.asked('money');
select matches(pg_temp.said('10.50'), 'Price: 60 points · 20.⭐ · ₴10.50\n', 'so is that by card');
select matches(tests.reply(tests.press(42, 'ord_edit:' || id, 'admin')), 'Nobody can pay by card yet', 'which nobody can pay yet') from item;
select results_eq('select name, description, price_points, price_stars, price_minor from orders.item',
  $$values ('Cup & saucer', 'Green', 60::bigint, 20::bigint, 1050::bigint)$$, 'all of it is kept');
select is((select array_agg(actor || ' ' || (detail -> 'to')) from core.audit where action = 'change.item' and detail -> 'to' ? 'price_points'),
  array['person:' || tests.person(42) || ' {"price_points": 60}'], 'each change is on record, in the administrator''s name');

select * from finish();
rollback;
