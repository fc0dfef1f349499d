begin;
select plan(3);

select tests.say(1, '/start');
select tests.say(1, '/cancel');
update dialog.session set state_id = 'client.dropped';

select matches(tests.reply(tests.say(1, 'hello')), '^I did not get that', 'a text is answered with the menu');
select is(tests.place(1), 'client.home', 'at home');
update dialog.session set state_id = 'client.dropped';
select matches(tests.reply(tests.press(1, 'balance')), '^💰', 'a button works');

select * from finish();
rollback;
