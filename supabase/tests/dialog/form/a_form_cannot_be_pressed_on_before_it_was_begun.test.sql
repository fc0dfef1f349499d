begin;
select plan(6);

select tests.say(1, '/start');
select tests.say(1, '/cancel');
select is(tests.press(1, action || ':' || (select version from dialog.session)) #>> '{answer,text}', 'This menu has expired, here is a fresh one.', action)
from unnest(array['form.confirm', 'form.back', 'form.cancel', 'form.continue', 'form.restart']) action;
select is(tests.place(1), 'client.home', 'nothing is begun');

select * from finish();
rollback;
