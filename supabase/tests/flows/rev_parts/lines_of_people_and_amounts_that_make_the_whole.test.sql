begin;
select plan(5);

select tests.say(7, '/start');
select tests.say(8, '/start');
select payments.receive('bmc', tests.bmc(5, 'pi_1', '10', 'from us both'));
create function pg_temp.read(p_text text) returns jsonb language sql as $$
  select flows.rev_parts((null, null, null, null, 'en', null, null, null, null, null, null, null, null, null, null)::dialog.turn,
    to_jsonb(format(p_text, tests.person(7), tests.person(8))), jsonb_build_object('payment', (select max(p.id) from payments.payment p)))
$$;
select is((select jsonb_agg(p ->> 'amount') from jsonb_array_elements(pg_temp.read(E'%s 4\n№%s 6.00') -> 'value') p), '["400", "600"]', 'a line each');
select is((select jsonb_agg(p ->> 'amount') from jsonb_array_elements(pg_temp.read('%s 2,50; %s 7,50') -> 'value') p), '["250", "750"]', 'or a semicolon');
select matches(pg_temp.read(E'%s 4\n%s 5') ->> 'invalid', '^Together that makes \$9\.00, but \$10\.00 came', 'the whole must be split');
select matches(pg_temp.read(E'%s 4\nsomebody 6') ->> 'invalid', 'cannot read the line “somebody 6”', 'a line is shown that means nobody');
select matches(pg_temp.read(E'%s 4.1234\n%s 5.8766') ->> 'invalid', 'cannot read the line', 'parts of a cent are none');

select * from finish();
rollback;
