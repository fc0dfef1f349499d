begin;
select plan(2);

select core.set_setting('admin_chat_id', '"42"', 'test');
select tests.say(42, '/start', 'admin');
select tests.say(7, '/start');
create function pg_temp.asked(p_who bigint) returns text language plpgsql as $$
begin
  perform tests.press(42, 'ppl_block:' || tests.person(p_who), 'admin');
  return tests.reply(tests.say(42, 'a reason', 'admin'));
end
$$;
select matches(pg_temp.asked(42), E'\nThe reason: a reason\n\n⚠️ This is you\\.\n\nThey can neither', 'their own');
select tests.say(42, '/start', 'admin');
select matches(pg_temp.asked(7), E'\nThe reason: a reason\n\nThey can neither', 'another person''s');

select * from finish();
rollback;
