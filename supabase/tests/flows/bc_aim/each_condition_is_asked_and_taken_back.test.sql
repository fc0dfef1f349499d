begin;
select plan(13);

update core.setting set value = '"900"' where key = 'admin_chat_id';
select core.set_clock('2026-11-20 12:00+02');
select tests.say(900, '/start', 'admin');
insert into loyalty.partner (name) values ('Tea house'), ('Tea room'), ('Cake');
create temp table b as select outreach.compose(tests.person(900), 'x') as id;
create function pg_temp.ask(p_action text, variadic p_answers text[]) returns text language plpgsql as $$
declare v_answer text; v_said text;
begin
  perform tests.press(900, p_action || ':' || (select id from b), 'admin');
  foreach v_answer in array p_answers loop v_said := tests.replies(tests.say(900, v_answer, 'admin')); end loop;
  return v_said;
end $$;
select ok(pg_temp.ask('bc_locale', 'Українська') ~ 'Language: Українська', 'language');
select ok(pg_temp.ask('bc_partner', 'tea') ~ 'Several fit.*: Tea house.*: Tea room', 'several partners fit a part of a name');
select ok(pg_temp.ask('bc_partner', 'nothing') ~ 'There is no such partner', 'none does');
select ok(pg_temp.ask('bc_partner', 'TEA ROOM') ~ 'Clients of “Tea room”', 'the whole name, in any case');
select ok(pg_temp.ask('bc_tier', 'Gold') ~ 'Level: Gold', 'level');
select ok(pg_temp.ask('bc_tag', 'two words') ~ 'A tag is 1 to 32', 'no tag');
select ok(pg_temp.ask('bc_tag', '#Test') ~ 'Tag: test', 'the test group');
select ok(pg_temp.ask('bc_visit', '01.11.2026', '20.11.2026') ~ 'Last visit on 1 Nov 2026 or later.*Last visit before 20 Nov 2026', 'last visit between two days');
select is(pg_temp.ask('bc_visit', '20.11.2026', '01.11.2026'), core.text('error.bad_segment', 'en'), 'but not backwards');
select ok(pg_temp.ask('bc_balance', '0.5') ~ 'It takes a whole number of points', 'points are whole');
select ok(pg_temp.ask('bc_balance', '10', 'Skip') ~ 'At least 10 points', 'balance from');
select is((select to_jsonb(segment) - 'partner_id' from outreach.broadcast),
  '{"locale": "uk", "tier_id": "gold", "visited_from": "2026-11-01", "visited_before": "2026-11-20", "balance_from": 10, "balance_to": null, "tag": "test"}', 'all are kept');
select pg_temp.ask('bc_locale', 'Any'), pg_temp.ask('bc_partner', 'Skip'), pg_temp.ask('bc_tier', 'Any'), pg_temp.ask('bc_tag', 'Skip'), pg_temp.ask('bc_visit', 'Skip', 'Skip');
select ok(pg_temp.ask('bc_balance', 'Skip', 'Skip') ~ 'All clients', 'and taken back');

select * from finish();
rollback;
