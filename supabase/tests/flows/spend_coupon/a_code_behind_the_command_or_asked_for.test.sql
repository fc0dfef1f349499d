begin;
select plan(9);

select core.set_clock('2026-11-21 10:00+00');
select tests.add_people('anna', 'vera', 'oleh', 'bob');
select tests.register_people();
select tests.add_shop('vera', 'oleh');
select tests.give('anna', 400);

insert into loyalty.coupon (code, name, points, valid_from) values ('FALL26', 'Autumn', 30, core.now());
select matches(tests.replies(tests.say(7001, '/coupon fall26')), '✅ The coupon is accepted');
select is(tests.balance(), 430::bigint);
select matches(tests.reply(tests.say(7001, '/coupon FALL26')), '^You have used this coupon');
select matches(tests.reply(tests.press(7004, 'coupon')), 'Write the code of the coupon');
select matches(tests.reply(tests.say(7004, 'nonsense')), '^There is no such coupon right now');
select is(tests.place(7004), 'spend.coupon:1', 'it is asked again');
select matches(tests.replies(tests.say(7004, 'fall 26')), '✅ The coupon is accepted');
select is(ledger.balance(tests.who('bob')), 30::bigint);
select is(tests.balance(), 430::bigint);

select * from finish();
rollback;
