begin;
select plan(3);

create function pg_temp.contact(p_content jsonb) returns jsonb language sql as $$ select tests.answer_to('{"type": "contact"}', p_content) $$;

select is(pg_temp.contact('{"contact": {"phone_number": "380501234567", "user_id": 500}}'), '"+380501234567"', 'the own contact');
select is(pg_temp.contact('{"contact": {"phone_number": "380501234567", "user_id": 501}}'), null, 'not somebody else''s');
select is(pg_temp.contact('{"text": "+380501234567"}'), null, 'not typed');

select * from finish();
rollback;
