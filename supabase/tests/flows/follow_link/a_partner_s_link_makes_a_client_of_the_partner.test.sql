begin;
select plan(4);

insert into loyalty.partner (name) values ('Cafe <Pig> & Co');
create temp table partner as select id from loyalty.partner where name = 'Cafe <Pig> & Co';
select matches(tests.reply(tests.say(1, '/start partner_' || id)), 'You are now a client of “Cafe &lt;Pig&gt; &amp; Co”', 'a newcomer') from partner;
select matches(tests.reply(tests.say(1, '/start partner_' || id)), 'You are now a client of', 'again') from partner;
select tests.say(2, '/start');
select matches(tests.reply(tests.say(2, '/start partner_' || id)), 'You are now a client of', 'somebody who has been here before') from partner;
select results_eq('select m.person_id, m.partner_id from loyalty.membership m order by 1',
  'select p.id, (select id from partner) from people.person p order by 1', 'each once');

select * from finish();
rollback;
