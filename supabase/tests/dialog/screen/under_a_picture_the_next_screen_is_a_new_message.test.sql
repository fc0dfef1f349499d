begin;
select plan(2);

select tests.say(1, '/start');
create temp table answer as select api.handle_update('client', pg_catalog.jsonb_set(tests.press_of(1, 'menu') #- '{callback_query,message,text}',
  '{callback_query,message,photo}', '[{"file_id": "x"}]')) as got;

select is((select string_agg(d ->> 'method', ', ') from answer, jsonb_array_elements(got -> 'deliveries') d where d ->> 'method' = 'editMessageText'), null, 'a picture cannot be edited into a text');
select matches(tests.reply(got), 'What shall I open', 'the menu is sent') from answer;

select * from finish();
rollback;
