begin;
select plan(1);

update gateway.bot set username = 'KopilkaBot' where id = 'client';

select is(flows.bot_link('client', 'ref_X'), 'https://t.me/KopilkaBot?start=ref_X', 'with the payload');

select * from finish();
rollback;
