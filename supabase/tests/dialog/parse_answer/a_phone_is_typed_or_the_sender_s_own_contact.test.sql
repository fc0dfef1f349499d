begin;
select plan(13);

create function pg_temp.phone(p_content jsonb) returns jsonb language sql as $$ select tests.answer_to('{"type": "phone"}', p_content) $$;

select is(pg_temp.phone('{"contact": {"phone_number": "380501234567", "user_id": 500, "first_name": "Anna"}}'), '"+380501234567"', 'the own contact, as Telegram sends it');
select is(pg_temp.phone('{"contact": {"phone_number": "+380501234567", "user_id": 500}}'), '"+380501234567"', 'the own contact, as some clients send it');
select is(pg_temp.phone('{"contact": {"phone_number": "+380501234567", "user_id": 501}}'), null, 'somebody else''s contact');
select is(pg_temp.phone('{"contact": {"phone_number": "+380501234567"}}'), null, 'a contact of somebody who is not in Telegram');
select is(pg_temp.phone('{"text": "+38 (050) 123-45-67"}'), '"+380501234567"', 'typed with decoration');
select is(pg_temp.phone('{"text": "050 123 45 67"}'), '"+380501234567"', 'typed as within Ukraine');
select is(pg_temp.phone('{"text": "8 912 345-67-89"}'), '"+79123456789"', 'typed as within Russia');
select is(pg_temp.phone('{"text": "00491701234567"}'), '"+491701234567"', 'typed with 00');
select is(pg_temp.phone('{"text": "+0501234567"}'), null, 'no country begins with 0');
select is(pg_temp.phone('{"text": "12345"}'), null, 'too short');
select is(pg_temp.phone('{"text": "+1234567890123456"}'), null, 'too long');
select is(pg_temp.phone('{"text": "call me"}'), null, 'no number');
select is(pg_temp.phone('{"text": "+38050123456O"}'), null, 'a letter among the digits');

select * from finish();
rollback;
