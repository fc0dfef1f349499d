begin;
select plan(7);

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
create function pg_temp.ask(p_bill text, p_points text default null) returns bigint language plpgsql as $$
declare
  v_screen jsonb;
  v_data text;
begin
  perform tests.say(7002, '/start c_' || pg_temp.card(), 'partner');
  v_screen := tests.say(7002, p_bill, 'partner');
  if p_points is null then
    v_data := (select b ->> 'callback_data' from jsonb_array_elements(tests.payloads(v_screen) #> '{-1,reply_markup,inline_keyboard,0}') b);
    perform tests.press(7002, v_data, 'partner');
  else
    perform tests.press(7002, tests.data_of(v_screen, '✏️ Another number'), 'partner');
    perform tests.say(7002, p_points, 'partner');
  end if;
  return (select max(s.id) from loyalty.spend s where s.status = 'asked');
end
$$;

create temp table asked as select pg_temp.ask('300', '20') as id;
select matches(tests.reply(tests.press(7001, 'sp_no:' || id)), '^Your points stay with you') from asked;
select matches(pg_temp.told(7002, 'partner'), '^Anna declined 20 points');
create temp table screen as select tests.press(7002, 'serve_plain:' || id, 'partner') as r from asked;
select matches(tests.reply(r), 'Bill: <b>300.₴</b>', 'the sale goes on with its client and bill') from screen;
select tests.press(7002, tests.data_of(r, '✅ Enter the purchase'), 'partner') from screen;
select results_eq('select points_spent, points_earned from loyalty.purchase', $$values (0::bigint, 15::bigint)$$);
select matches(tests.methods(tests.press(7002, 'serve_plain:' || id, 'partner')), 'editMessageText', 'once more it is stale') from asked;
select is(tests.place(7002, 'partner'), 'partner.home');
select is((select count(*) from loyalty.purchase), 1::bigint, 'and sells nothing again');

select * from finish();
rollback;
