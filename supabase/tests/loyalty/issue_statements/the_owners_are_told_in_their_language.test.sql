begin;
select plan(3);

select core.set_clock('2026-03-10 12:00+02');
create temp table cafe as select * from tests.add_cafe();
create temp table anna as select ledger.open_wallet(p.id) as wallet from people.add_person('{"id": 7001}') p;
create function pg_temp.post(p_key text, p_kind text, p_points bigint) returns void language sql as $$
  select ledger.post_one(p_key, p_kind, case when p_points > 0 then anna.wallet else cafe.account end,
    case when p_points > 0 then cafe.account else anna.wallet end, abs(p_points), 'test') from cafe, anna
$$;
insert into loyalty.staff (partner_id, person_id, role, status, added_by, added_at)
select cafe.id, p.id, v.role, v.status, 'test', core.now()
from cafe, (values (7002, 'owner', 'active'), (7003, 'owner', 'suspended'), (7004, 'cashier', 'active')) v (telegram_id, role, status),
  lateral people.add_person(jsonb_build_object('id', v.telegram_id, 'language_code', 'en')) p;
select pg_temp.post('t:1', 'purchase_earn', -1500), pg_temp.post('t:2', 'adjustment', 3);
select core.set_clock('2026-04-01 03:00+03');
select ledger.close_days(), loyalty.issue_statements();
create temp table told as select chat_id, bot_id::text, payload ->> 'text' as text from gateway.outbox where chat_id between 7002 and 7004;

select results_eq('select chat_id, bot_id from told', $$ values (7002::bigint, 'partner'::text) $$, 'the active owner, by the partner bot');
select matches((select text from told), 'statement for March 2026.*\nGiven to clients: 1,500\n.*\nAdjustments: 3\nProgramme''s fee: 75\n', 'line by line');
select alike((select text from told), U&'%You owe the programme 1,572\00A0\20B4.', 'and what it comes to in money');

select * from finish();
rollback;
