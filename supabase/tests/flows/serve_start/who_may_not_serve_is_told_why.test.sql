begin;
select plan(8);

select core.set_clock('2026-11-21 10:00+00');
select tests.add_people('anna', 'vera', 'oleh', 'bob');
select tests.register_people();
select tests.add_shop('vera', 'oleh');
select tests.give('anna', 400);

create temp table code as select tests.card() as code;
select matches(tests.reply(tests.say(7004, '/start c_' || code, 'partner')), '^You do not work for any partner', 'a stranger') from code;
select matches(tests.reply(tests.say(7004, code, 'partner')), '^I did not get that', 'to whom a typed code is nothing') from code;
update loyalty.staff set status = 'suspended' where person_id = tests.who('vera');
select matches(tests.reply(tests.say(7002, '/start c_' || code, 'partner')), '^Your access to the till is suspended', 'a suspended cashier') from code;
update loyalty.staff set status = 'active';
update loyalty.partner set status = 'suspended';
select matches(tests.reply(tests.say(7002, '/start c_' || code, 'partner')), '^This partner is paused', 'a suspended partner''s') from code;
update loyalty.partner set status = 'active';
insert into loyalty.staff (partner_id, person_id, role, added_by, added_at) select id, tests.who('anna'), 'cashier', 'test', core.now() from loyalty.partner;
select matches(tests.reply(tests.say(7001, '/start c_' || code, 'partner')), '^You cannot give points to yourself', 'one who scans their own card') from code;
update people.person set blocked_at = core.now() where id = tests.who('anna');
select matches(tests.reply(tests.say(7002, '/start c_' || code, 'partner')), '^This client is blocked', 'a blocked client''s') from code;
select is(tests.place(7002, 'partner'), null, 'no conversation moved');
select is_empty('select from loyalty.purchase', 'nothing was entered');

select * from finish();
rollback;
