-- What happens at a till.

create function tests.serve(p_bill text) returns jsonb
language plpgsql volatile set search_path = ''
as $$
declare
  v_screen jsonb;
begin
  perform tests.say(7002, '/start c_' || tests.card(), 'partner');
  v_screen := tests.say(7002, p_bill, 'partner');
  return tests.press(7002, tests.data_of(v_screen, '✅ Enter the purchase'), 'partner');
end
$$;
comment on function tests.serve(text) is 'The cashier, person 7002, scans anna''s card and enters a purchase without points.';

create function tests.ask_for_points(p_bill text, p_points text default null) returns bigint
language plpgsql volatile set search_path = ''
as $$
declare
  v_screen jsonb;
  v_data text;
begin
  perform tests.say(7002, '/start c_' || tests.card(), 'partner');
  v_screen := tests.say(7002, p_bill, 'partner');
  if p_points is null then
    v_data := (select b.button ->> 'callback_data'
      from pg_catalog.jsonb_array_elements(tests.payloads(v_screen) #> '{-1,reply_markup,inline_keyboard,0}') b (button));
    perform tests.press(7002, v_data, 'partner');
  else
    perform tests.press(7002, tests.data_of(v_screen, '✏️ Another number'), 'partner');
    perform tests.say(7002, p_points, 'partner');
  end if;
  return (select pg_catalog.max(s.id) from loyalty.spend s where s.status = 'asked');
end
$$;
comment on function tests.ask_for_points(text, text) is
  'The cashier, person 7002, scans anna''s card and asks to be paid with points, null: as many as is offered; the request''s number.';

create function tests.purchase(p_key text, p_bill bigint, p_points bigint default 0) returns bigint
language sql volatile set search_path = ''
as $$
  select (loyalty.purchase(p_key, tests.shop(), tests.who('anna'), tests.who('vera'), p_bill, p_points,
    p_spend_id => case when p_points > 0 then (loyalty.open_spend_code(tests.who('anna'), p_points)).id end)).id
$$;
comment on function tests.purchase(text, bigint, bigint) is 'Anna buys from vera, paying with points by a code when there are any; the purchase''s number.';

create function tests.refund(p_purchase bigint, p_bill numeric, p_key text default 'back', p_cashier text default 'vera') returns loyalty.refund
language sql volatile set search_path = ''
as $$
  select loyalty.refund(p_key, p_purchase, p_bill, tests.who(p_cashier), 'returned')
$$;
comment on function tests.refund(bigint, numeric, text, text) is 'A cashier gives back so much of a purchase.';

create function tests.buy(p_key text, p_person bigint, p_minor bigint default 1000) returns loyalty.purchase
language sql volatile set search_path = ''
as $$
  select p from loyalty.staff s, loyalty.purchase(p_key, s.partner_id, p_person, s.person_id, p_minor) p where s.person_id = tests.person(7009)
$$;
comment on function tests.buy(text, bigint, bigint) is 'A person buys from cashier 7009, who has one till.';

create function tests.bought(p_key text, p_partner bigint, p_at timestamptz, p_earned bigint default 0) returns void
language sql volatile set search_path = ''
as $$
  insert into loyalty.purchase (key, partner_id, person_id, cashier_id, bill_minor, points_spent, points_earned, explanation, at, local_day, recorded_at)
  select p_key, p_partner, a.id, a.id, 10000, 0, p_earned, '[]', p_at, (p_at at time zone 'Europe/Kyiv')::date, p_at from tests.person(7001) a (id)
$$;
comment on function tests.bought(text, bigint, timestamptz, bigint) is 'Person 7001 bought for 100.00 then: a bare row, with nothing in the ledger.';
