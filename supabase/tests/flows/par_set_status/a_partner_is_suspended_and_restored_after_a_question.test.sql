begin;
select plan(8);

select core.set_setting('admin_chat_id', '"42"', 'test');
select tests.say(42, '/start', 'admin');
create temp table shop as with p as (insert into loyalty.partner (name) values ('Zerno') returning id) select id from p;
select tests.say(5, '/start', 'partner');
insert into loyalty.staff (partner_id, person_id, role, added_by, added_at) select id, tests.person(5), 'owner', 'test', core.now() from shop;
create function pg_temp.press(p_word text) returns jsonb language sql as $$select tests.press(42, p_word || ':' || id, 'admin') from shop$$;

select matches(tests.reply(pg_temp.press('par_ask')), '^⏸ Suspend <b>Zerno</b>', 'asked');
select is((select status from loyalty.partner), 'active', 'and not done before the answer');
select matches(pg_temp.press('par_suspend') #>> '{answer,text}', '^Suspended', 'suspended');
select is((select status from loyalty.partner), 'suspended', 'in the table too');
select is((select count(*) from gateway.outbox where bot_id = 'partner' and chat_id = 5 and payload ->> 'text' ~ 'Zerno'), 1::bigint, 'the owner is told');
select matches(pg_temp.press('par_suspend') #>> '{answer,text}', '^It is so already, last decided by ', 'a second one reads that it is so');
select pg_temp.press('par_resume');
select is((select status from loyalty.partner), 'active', 'restored');
select results_eq('select action, actor from core.audit where subject like ''partner:%'' order by id',
  $$select v, 'person:' || tests.person(42) from unnest(array['suspend.partner', 'resume.partner']) v$$, 'once each, in the admin''s name');

select * from finish();
rollback;
