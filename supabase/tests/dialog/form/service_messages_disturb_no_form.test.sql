begin;
select plan(2);

select tests.add_probe('[{}]');
select tests.say(1, '/start');
select tests.say(1, '/probe');

select is(tests.send(1, '{"pinned_message": {"message_id": 5}}') -> 'answer', 'null', 'a pin is not answered');
select is(tests.place(1), 'client.probe:1', 'the question stands');

select * from finish();
rollback;
