begin;
select plan(8);

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
select matches(tests.reply(tests.press(7004, 'sp_yes:' || id)), 'for another client or partner', 'another client''s yes') from asked;
select matches(tests.reply(tests.press(7004, 'sp_no:' || id)), 'for another client or partner', 'and no') from asked;
select matches(tests.reply(tests.press(7003, 'serve_plain:' || id, 'partner')), 'for another client or partner', 'another cashier goes on') from asked;
select matches(tests.reply(tests.press(7003, 'serve_cancel:' || id, 'partner')), 'for another client or partner', 'or takes it back') from asked;
create temp table edited as select v.bot, v.data, tests.press(case v.bot when 'client' then 7001 else 7002 end, v.data, v.bot) as r
from (values ('client', 'sp_yes'), ('client', 'sp_yes:x'), ('client', 'sp_yes:999999999'), ('client', 'sp_no:-1'), ('client', 'sp_no:999999999'), ('client', 'spend_take:0x1'), ('client', 'spend_cancel:x'),
  ('client', 'claim:1'), ('client', 'claim:x-y'), ('client', 'unclaim:x'), ('partner', 'serve_plain:x'), ('partner', 'serve_plain:999999999'), ('partner', 'serve_cancel:'),
  ('partner', 'serve_undo:x'), ('partner', 'serve_ask:1'), ('partner', 'serve_some'), ('partner', 'serve_code:1'), ('partner', 'ap_yes:x'), ('partner', 'ap_no:999999999'),
  ('partner', 'refund_pick:x')) v (bot, data);
select is_empty($$select bot, data, r from edited where r #>> '{answer,text}' is distinct from 'This menu has expired, here is a fresh one.'$$, 'edited data is stale');
select is((select status from loyalty.spend where id = asked.id), 'asked', 'the request still waits') from asked;
select is(pg_temp.anna(), 400::bigint, 'no point moved');
select is_empty('select from gateway.failures', 'and nothing failed');

select * from finish();
rollback;
