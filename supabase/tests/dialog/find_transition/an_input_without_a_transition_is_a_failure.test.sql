begin;
select plan(2);

delete from dialog.transition where bot_id = 'client' and kind = 'other';
select tests.say(1, '/start');
select tests.say(1, '/cancel');

select is(tests.send(1, '{"sticker": {"file_id": "x"}}') ->> 'status', '500', 'the contract test would have found it');
select is((select sqlstate from gateway.failures), 'XX000', 'it is recorded');

select * from finish();
rollback;
