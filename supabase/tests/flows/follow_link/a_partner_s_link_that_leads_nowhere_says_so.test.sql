begin;
select plan(14);

insert into loyalty.partner (name, status) values ('Closed', 'suspended');
select matches(tests.reply(tests.say(1, '/start ' || payload)), 'This link no longer works', payload)
from (select unnest(array['partner_999999', 'partner_', 'partner_abc', 'partner_-1', 'partner_1.5', 'partner_1 2', 'partner_99999999999999999999', 'PARTNER_1', 'partner',
  'partner_1''; drop table people.person; --', 'partner_' || (select id from loyalty.partner where name = 'Closed')]) as payload) v;
select is((select count(*) from loyalty.membership), 0::bigint, 'nobody became a client');
select is((select count(*) from people.person), 1::bigint, 'the person is here all the same');
select is(ledger.balance(tests.person(1)), 100::bigint, 'with the welcome bonus');

select * from finish();
rollback;
