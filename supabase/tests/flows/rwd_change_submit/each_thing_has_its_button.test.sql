begin;
select plan(9);

select core.set_setting('admin_chat_id', '"42"', 'test');
select core.set_clock('2026-11-20 12:00+02');
select tests.say(42, '/start', 'admin');
create temp table reward as select loyalty.add_reward(null, 'Coffee', 60, 'test', 'A cup', 3, 2) as id;
create function pg_temp.change(p_word text, p_answer text) returns text language sql as $$
  select tests.press(42, 'rwd_' || p_word || ':' || reward.id, 'admin') from reward;
  select tests.replies(tests.say(42, p_answer, 'admin'))
$$;
select matches((select tests.replies(tests.press(42, 'rwd_stock:' || id, 'admin')) from reward), 'Left: 3.*How many are left', 'what there is, and the question');
select matches(pg_temp.change('stock', 'Skip'), 'Coffee is changed.*No end of them', 'no end of them');
select matches(pg_temp.change('price', '80'), '80 points', 'another price');
select matches(pg_temp.change('limit', '1'), 'up to 1', 'a limit');
select matches(pg_temp.change('name', 'Big coffee'), '<b>Big coffee</b>', 'a name');
select matches(pg_temp.change('about', 'Two <cups>'), 'Two &lt;cups&gt;', 'a description');
select matches(pg_temp.change('until', '30.11.2026'), 'Until 30 Nov 2026', 'a last day');
select results_eq($$select name, description, price_points, stock, per_person_limit, valid_to from loyalty.reward$$,
  $$values ('Big coffee', 'Two <cups>', 80::bigint, null::integer, 1, '2026-12-01 00:00+02'::timestamptz)$$, 'all is kept');
select is((select count(*) from core.audit a where a.action = 'change.reward' and a.actor = 'person:' || tests.person(42)), 6::bigint, 'each is on record');

select * from finish();
rollback;
