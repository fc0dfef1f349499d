begin;
select plan(2);

create temp table invoice as select tests.stars(501) as i;
select is(tests.pre_checkout(501, i, p_update_id => 9001) -> 'ok', 'true', 'agreed') from invoice;
select is(tests.pre_checkout(501, i, p_update_id => 9001) -> 'ok', 'true', 'Telegram did not hear it and asks again') from invoice;

select * from finish();
rollback;
