begin;
select plan(2);

select matches(tests.reply(tests.say(1, '/start', p_from => '{"first_name": "<b>Ann</b> & </i>"}')), 'Hello, &lt;b&gt;Ann&lt;/b&gt; &amp; &lt;/i&gt;!',
  'in a greeting');
select tests.say(1, '<a href="tg://user?id=1">x</a>');
select tests.say(1, '+380501234567');
select matches(tests.reply(tests.say(1, 'Skip')), 'Name: <b>&lt;a href="tg://user\?id=1"&gt;x&lt;/a&gt;</b>', 'in a confirmation');

select * from finish();
rollback;
