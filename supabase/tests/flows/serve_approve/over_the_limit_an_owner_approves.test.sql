begin;
select plan(11);

select core.set_clock('2026-11-21 10:00+00');
create temp table person as select v.n, v.name, p.id from (values (7001, 'anna'), (7002, 'vera'), (7003, 'oleh'), (7004, 'bob')) v (n, name),
  lateral people.add_person(jsonb_build_object('id', v.n, 'first_name', v.name, 'language_code', 'en')) p;
update people.person p set name = initcap(t.name), registered_at = core.now() from person t where t.id = p.id;
create function pg_temp.who(p_name text) returns bigint language sql as 'select id from person where name = p_name';
with shop as (insert into loyalty.partner (name) values ('Zerno') returning id)
insert into loyalty.staff (partner_id, person_id, role, added_by, added_at)
select s.id, pg_temp.who(v.name), v.role, 'test', core.now() from shop s, (values ('vera', 'cashier'), ('oleh', 'owner')) v (name, role);
select ledger.post_one('test:give', 'adjustment', ledger.account_id('programme:bonuses'), ledger.open_wallet(pg_temp.who('anna')), 400, 'test');
create function pg_temp.card() returns text language sql as $$select (people.issue_card_code(pg_temp.who('anna'))).code$$;
create function pg_temp.anna() returns bigint language sql volatile as $$select ledger.balance(pg_temp.who('anna'))$$;
create function pg_temp.told(p_user bigint, p_bot text) returns text language sql as $$
  select o.payload ->> 'text' from gateway.outbox o where o.chat_id = p_user and o.bot_id = p_bot and o.priority = 5 order by o.id desc limit 1$$;
create function pg_temp.sell(p_bill text) returns jsonb language plpgsql as $$
declare
  v_screen jsonb;
begin
  perform tests.say(7002, '/start c_' || pg_temp.card(), 'partner');
  v_screen := tests.say(7002, p_bill, 'partner');
  return tests.press(7002, tests.data_of(v_screen, '✅ Enter the purchase'), 'partner');
end
$$;

update loyalty.staff set daily_points_limit = 5 where person_id = pg_temp.who('vera');
select matches(tests.replies(pg_temp.sell('200')), 'Anna, \+10 points: this is over your daily limit\. The owner has been asked and has 15 minutes');
select is_empty('select from loyalty.purchase', 'nothing is entered yet');
create temp table ap as select id from flows.approval;
select matches(tests.reply(tests.press(7002, 'ap_yes:' || id, 'partner')), '^Only an owner can do this', 'the cashier cannot approve it themselves') from ap;
select matches(tests.reply(tests.press(7003, 'approvals', 'partner')), '1\. Anna, bill 200.₴: gives 10\. Cashier Vera, until 12:15', 'the owner''s list has it');
select matches(tests.reply(tests.press(7003, 'ap_yes:' || id, 'partner')), '^✅ Approved: Anna') from ap;
select results_eq('select cashier_id, approved_by, points_earned from loyalty.purchase', format('values (%s::bigint, %s::bigint, 10::bigint)', pg_temp.who('vera'), pg_temp.who('oleh')));
select matches(pg_temp.told(7002, 'partner'), E'^👍 The owner approved\\.\n✅ Anna: \\+10 points');
select matches(tests.reply(tests.press(7003, 'ap_yes:' || id, 'partner')), 'has been decided, or its time is over', 'once') from ap;
select matches(tests.reply(tests.press(7003, 'ap_no:' || id, 'partner')), 'has been decided, or its time is over') from ap;
select is((select count(*) from loyalty.purchase), 1::bigint);
select is(tests.reply(tests.press(7003, 'approvals', 'partner')), '✅ Nothing is waiting for approval.');

select * from finish();
rollback;
