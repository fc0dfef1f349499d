begin;
select plan(4);

select webhooks.add_endpoint('crm', 'https://old.example.com/', '{payment}', 'test');
select throws_ok($$select webhooks.add_endpoint('crm', 'https://new.example.com/', '{order}', 'test', false)$$, 'KP504', null, 'the name is taken');
select is((select url from webhooks.endpoint), 'https://old.example.com/', 'what is there stays as it was');
select webhooks.add_endpoint('crm', 'https://new.example.com/', '{order}', 'test');
select is((select url from webhooks.endpoint), 'https://new.example.com/', 'an operator may give it another address');
select webhooks.remove_endpoint(id, 'test') from webhooks.endpoint;
select lives_ok($$select webhooks.add_endpoint('crm', 'https://new.example.com/', '{order}', 'test', false)$$, 'once removed, its name is free');

select * from finish();
rollback;
