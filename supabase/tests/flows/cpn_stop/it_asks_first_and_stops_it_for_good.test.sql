begin;
select plan(6);

select core.set_setting('admin_chat_id', '"42"', 'test');
select tests.say(42, '/start', 'admin');
create temp table coupon as select loyalty.add_coupon('FALL26', null, 'Autumn', 30, 'test') as id;
create temp table sure as select tests.press(42, 'cpn_sure:' || id, 'admin') as got from coupon;
select matches(tests.reply(got), 'FALL26</code> for good', 'it asks') from sure;
select is((select stopped_at from loyalty.coupon), null, 'nothing has happened');
create temp table done as select tests.press(42, tests.data_of(got, '⏹ Stop it for good'), 'admin') as got from sure;
select matches(tests.reply(got), '⏹ Stopped$', 'its card says so') from done;
select doesnt_match(tests.keyboard(got), 'Stop it', 'there is nothing more to stop') from done;
select is((select a.actor from core.audit a where a.action = 'stop.coupon'), 'person:' || tests.person(42), 'who did it is on record');
select matches(tests.replies(tests.press(42, 'cpn_stop:x', 'admin')), 'There is no such coupon', 'one by hand is none');

select * from finish();
rollback;
