begin;
select plan(1);

select tests.add_probe('[{}, {}, {}]');
select tests.say(1, '/start');
select tests.say(1, '/probe');
select tests.say(1, 'one');
select tests.say(1, 'two');
delete from dialog.field where form_id = 'probe' and position > 1;

select is(tests.reply(tests.say(1, 'three')), E'Right?\nAnswer: <b>one</b>', 'what is still asked has been answered');

select * from finish();
rollback;
