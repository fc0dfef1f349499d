begin;
select plan(2);

select core.set_setting('admin_chat_id', '"42"', 'test');
create temp table menu as select tests.keyboard(tests.say(42, '/start', 'admin')) as got;
create temp table unexpected as select tests.say(42, 'hello', 'admin') as said;
select is(tests.reply(said), 'I did not get that. Please choose a button:', 'said to be so') from unexpected;
select is(tests.keyboard(said), got, 'above the menu that /start shows') from unexpected, menu;

select * from finish();
rollback;
