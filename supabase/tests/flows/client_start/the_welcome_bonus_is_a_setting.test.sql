begin;
select plan(6);

select core.set_setting('welcome_bonus_amount', '1', 'test');
select matches(tests.reply(tests.say(1, '/start', p_from => '{"language_code": "ru"}')), 'Дарим вам 1 балл\.', 'its word agrees with its number');
select core.set_setting('welcome_bonus_amount', '22', 'test');
select matches(tests.reply(tests.say(2, '/start', p_from => '{"language_code": "ru"}')), 'Дарим вам 22 балла\.', 'so it does');
select core.set_setting('welcome_bonus_amount', '1011', 'test');
select matches(tests.reply(tests.say(3, '/start', p_from => '{"language_code": "ru"}')), U&'Дарим вам 1\00A0011 баллов[.]', 'and does');
select core.set_setting('welcome_bonus_amount', '0', 'test');
select doesnt_match(tests.reply(tests.say(4, '/start')), 'present', 'zero is none');
select is(ledger.balance(tests.person(4)), 0::bigint, 'and gives none');
select core.set_setting('welcome_bonus_amount', '100', 'test');
select matches(tests.reply(tests.say(4, '/start')), 'Here are 100 points', 'who got none yet gets it when it is switched on');

select * from finish();
rollback;
