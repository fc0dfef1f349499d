begin;
select plan(2);

select core.set_setting('admin_chat_id', '"42"', 'test');
select tests.say(42, '/start', 'admin');
create temp table said as
select d as data, tests.press(42, d, 'admin') as result
from unnest('{ppl_card:0,ppl_card:x,ppl_card:999999999999999999,ppl_block:-1,ppl_adjust:,ppl_timeline:1.2,ppl_free:0.client,ppl_speak:0.de,ppl_yes:x,ppl_no:999999999999999999,ppl_adjustment:x,ppl_list:x}'::text[]) d;
select is_empty($$select data from said where tests.methods(result) is null and result #>> '{answer,text}' is null$$, 'each is answered');
select is((select count(*) from gateway.failures) + (select count(*) from core.audit where action <> 'set.setting' and actor like 'person:%'), 0::bigint,
  'none breaks, none does anything');

select * from finish();
rollback;
