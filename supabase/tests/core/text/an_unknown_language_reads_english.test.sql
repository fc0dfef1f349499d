begin;
select plan(1);

select is(core.text('flows.language', 'fr'), core.text('flows.language', 'en'), 'English stands in');

select * from finish();
rollback;
