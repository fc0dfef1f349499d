begin;
select plan(7);

create function pg_temp.own_code(p_turn dialog.turn) returns text language sql as $$ select invite_code from people.person where id = p_turn.person_id $$;
select matches(tests.reply(tests.say(n, '/start ' || payload)), 'This link no longer works', payload)
from (values (1, 'ref_NOBODY22'), (2, 'ref_'), (3, 'ref_%'), (4, 'ref_ab cd'), (5, 'something'), (6, 'ref_' || repeat('A', 33))) v (n, payload);
select is((select count(*) from people.person where inviter_id is not null), 0::bigint, 'nobody has an inviter');

select * from finish();
rollback;
