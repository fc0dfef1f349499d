begin;
select plan(4);

select core.set_setting('admin_chat_id', '"42"', 'test');
select core.set_clock('2026-11-21 12:00+02');
select tests.say(42, '/start', 'admin');
create temp table shop as with p as (insert into loyalty.partner (name) values ('Zerno') returning id) select id from p;
select loyalty.set_rate(id, day::date, earn, 3000, 0, 'test') from shop, (values ('2026-12-01', 750), ('2027-01-01', 800)) v (day, earn);
create function pg_temp.asked(p_from text) returns text language plpgsql as $$
begin
  perform tests.say(42, '/cancel', 'admin');
  perform tests.press(42, 'par_rates:' || id, 'admin') from shop;
  perform tests.say(42, a, 'admin') from unnest(array[p_from, '2.5', '40']) a;
  return tests.reply(tests.say(42, '0', 'admin'));
end
$$;
select matches(tests.replies(tests.press(42, 'par_rates:' || id, 'admin')), 'Today: 5% back.*\nFrom 1 Dec 2026 \(planned\): 7\.5% back.*\nFrom 1 Jan 2027 \(planned\): 8% back', 'said before the first question') from shop;
select matches(pg_temp.asked('10.12.2026'),
  E'\n\nToday: 5% back in points, points may pay 50%, fee 0%\nFrom 1 Dec 2026 \\(planned\\): 7\\.5% back[^\n]*\n<b>From 10 Dec 2026 \\(new\\): 2\\.5% back[^\n]*</b>\nFrom 1 Jan 2027 \\(planned\\): 8% back[^\n]*\n\n', 'each from its day, the new ones among them');
select matches(pg_temp.asked('01.12.2026'),
  E'\n\nToday: 5% back[^\n]*\nFrom 1 Dec 2026 \\(to be replaced\\): 7\\.5% back[^\n]*\n<b>From 1 Dec 2026 \\(new\\): 2\\.5% back[^\n]*</b>\nFrom 1 Jan 2027', 'those of the same day are to be replaced');
select is((select count(*) from loyalty.partner_rate), 2::bigint, 'nothing is set before the confirmation');

select * from finish();
rollback;
