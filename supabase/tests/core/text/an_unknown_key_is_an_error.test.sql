begin;
select plan(1);

select throws_ok($$select core.text('flows.no_such_text', 'ru')$$, 'XX000', 'no text flows.no_such_text', 'a text that is not there is a mistake of ours');

select * from finish();
rollback;
