begin;
select plan(4);

select matches(tests.reply(tests.say(1, '/start', p_from => '{"first_name": "{extra_html} {extra_html|a|b}"}')),
  'Hello, &#123;extra_html} &#123;extra_html\|a\|b}!', 'a Telegram name that looks like a parameter of the greeting');
select tests.say(1, '{summary_html} {summary_html|a|b}');
select tests.say(1, '+380501234567');
select matches(tests.reply(tests.say(1, 'Skip')), 'Name: <b>&#123;summary_html} &#123;summary_html\|a\|b}</b>', 'an answer that looks like one of the confirmation');
select tests.say(1, '/cancel');
select matches(tests.reply(tests.say(1, '/start', p_from => '{"first_name": "{balance}"}')), 'Welcome back, &#123;balance}!', 'and of another text');
select is((select count(*) from gateway.failures), 0::bigint, 'nothing failed');

select * from finish();
rollback;
