begin;
select plan(5);

create function pg_temp.amount(p_text text) returns jsonb language sql as $$
  select tests.answer_to('{"type": "amount", "at_least": "0.50", "at_most": "1000"}', jsonb_build_object('text', p_text))
$$;

select is(pg_temp.amount('0,49'), null, 'below the least');
select is(pg_temp.amount('0,50'), '0.50', 'the least');
select is(pg_temp.amount('1 000'), '1000', 'the greatest');
select is(pg_temp.amount('1000,01'), null, 'above the greatest');
select is(tests.answer_to('{"type": "amount"}', '{"contact": {"phone_number": "100", "user_id": 500}}'), null, 'a contact is no amount');

select * from finish();
rollback;
