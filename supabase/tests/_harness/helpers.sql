-- Loaded into the template of test databases by its superuser, so that the contract tests do not take it for ours.
create schema tests;
comment on schema tests is 'What tests say and ask: updates as Telegram sends them, and what came of them.';

create sequence tests.update_number start 700000001;

create function tests.update_of(p_user bigint, p_content jsonb, p_update_id bigint default null, p_from jsonb default '{}') returns jsonb
language sql volatile set search_path = ''
as $$
  select pg_catalog.jsonb_build_object('update_id', coalesce(p_update_id, pg_catalog.nextval('tests.update_number')), 'message',
    pg_catalog.jsonb_build_object('message_id', 10, 'date', 1790000000,
      'chat', pg_catalog.jsonb_build_object('id', p_user, 'type', 'private', 'first_name', 'Anna'),
      'from', pg_catalog.jsonb_build_object('id', p_user, 'is_bot', false, 'first_name', 'Anna', 'language_code', 'en') || p_from)
    || p_content)
$$;
comment on function tests.update_of(bigint, jsonb, bigint, jsonb) is 'An update with a private message of that content; p_from replaces fields of the sender, who is Anna and speaks English.';

create function tests.send(p_user bigint, p_content jsonb, p_bot text default 'client', p_update_id bigint default null, p_from jsonb default '{}') returns jsonb
language sql volatile set search_path = ''
as $$
  select api.handle_update(p_bot, tests.update_of(p_user, p_content, p_update_id, p_from))
$$;
comment on function tests.send(bigint, jsonb, text, bigint, jsonb) is 'A person sends a message of any content to a bot.';

create function tests.say(p_user bigint, p_text text, p_bot text default 'client', p_update_id bigint default null, p_from jsonb default '{}') returns jsonb
language sql volatile set search_path = ''
as $$
  select tests.send(p_user, pg_catalog.jsonb_build_object('text', p_text), p_bot, p_update_id, p_from)
$$;
comment on function tests.say(bigint, text, text, bigint, jsonb) is 'A person writes a text to a bot.';

create function tests.press_of(p_user bigint, p_data text, p_update_id bigint default null) returns jsonb
language sql volatile set search_path = ''
as $$
  select pg_catalog.jsonb_build_object('update_id', u.id, 'callback_query', pg_catalog.jsonb_build_object(
    'id', 'query' || u.id, 'data', p_data, 'chat_instance', '1',
    'from', pg_catalog.jsonb_build_object('id', p_user, 'is_bot', false, 'first_name', 'Anna', 'language_code', 'en'),
    'message', pg_catalog.jsonb_build_object('message_id', 77, 'date', 1790000000, 'text', 'menu',
      'chat', pg_catalog.jsonb_build_object('id', p_user, 'type', 'private'))))
  from (select coalesce(p_update_id, pg_catalog.nextval('tests.update_number')) as id) u
$$;
comment on function tests.press_of(bigint, text, bigint) is 'An update with the press of a button under text message 77; the query''s id is query<update_id>.';

create function tests.press(p_user bigint, p_data text, p_bot text default 'client', p_update_id bigint default null) returns jsonb
language sql volatile set search_path = ''
as $$
  select api.handle_update(p_bot, tests.press_of(p_user, p_data, p_update_id))
$$;
comment on function tests.press(bigint, text, text, bigint) is 'A person presses a button with that callback_data.';

create function tests.payloads(p_result jsonb) returns jsonb
language sql immutable set search_path = ''
as $$
  select case when p_result -> 'answer_id' <> 'null' then pg_catalog.jsonb_build_array(p_result -> 'answer')
    else coalesce((select pg_catalog.jsonb_agg((d.call -> 'payload') || pg_catalog.jsonb_build_object('method', d.call -> 'method') order by d.n)
      from pg_catalog.jsonb_array_elements(p_result -> 'deliveries') with ordinality d (call, n)), '[]') end
$$;
comment on function tests.payloads(jsonb) is 'All calls that came of an update, each as its payload with its method, whether they ride in the answer or not.';

create function tests.methods(p_result jsonb) returns text
language sql immutable set search_path = ''
as $$
  select coalesce(pg_catalog.string_agg(p.call ->> 'method', ', ' order by p.n), '')
  from pg_catalog.jsonb_array_elements(tests.payloads(p_result)) with ordinality p (call, n)
$$;
comment on function tests.methods(jsonb) is 'The methods of those calls.';

create function tests.reply(p_result jsonb) returns text
language sql immutable set search_path = ''
as $$
  select coalesce(p.call ->> 'text', p.call ->> 'caption') from pg_catalog.jsonb_array_elements(tests.payloads(p_result)) with ordinality p (call, n)
  where p.call ?| array['text', 'caption'] order by p.n desc limit 1
$$;
comment on function tests.reply(jsonb) is 'What the last message that came of an update says; null when there is none.';

create function tests.replies(p_result jsonb) returns text
language sql immutable set search_path = ''
as $$
  select pg_catalog.string_agg(coalesce(p.call ->> 'text', p.call ->> 'caption'), ' // ' order by p.n)
  from pg_catalog.jsonb_array_elements(tests.payloads(p_result)) with ordinality p (call, n)
$$;
comment on function tests.replies(jsonb) is 'What all messages that came of an update say, one after the other.';

create function tests.keyboard(p_result jsonb) returns text
language sql immutable set search_path = ''
as $$
  select pg_catalog.string_agg(r.labels, ' | ' order by r.n) from (
    select k.n, (select pg_catalog.string_agg(b.button ->> 'text', ', ' order by b.n)
      from pg_catalog.jsonb_array_elements(k.line) with ordinality b (button, n)) as labels
    from pg_catalog.jsonb_array_elements(coalesce(
      tests.payloads(p_result) #> '{-1,reply_markup,inline_keyboard}', tests.payloads(p_result) #> '{-1,reply_markup,keyboard}', '[]'))
      with ordinality k (line, n)) r
$$;
comment on function tests.keyboard(jsonb) is 'The buttons of the last message, rows parted by |.';

create function tests.data_of(p_result jsonb, p_label text) returns text
language sql immutable set search_path = ''
as $$
  select b.button ->> 'callback_data'
  from pg_catalog.jsonb_array_elements(tests.payloads(p_result) #> '{-1,reply_markup,inline_keyboard}') k (line),
    pg_catalog.jsonb_array_elements(k.line) b (button)
  where b.button ->> 'text' = p_label
$$;
comment on function tests.data_of(jsonb, text) is 'The callback_data of the last message''s button that says so.';

create function tests.place(p_user bigint, p_bot text default 'client') returns text
language sql volatile set search_path = ''
as $$
  select s.state_id || coalesce(':' || s.step, '') from dialog.session s where s.bot_id = p_bot and s.user_id = p_user
$$;
comment on function tests.place(bigint, text) is 'Where a person''s conversation stands: state, or state:step with a draft.';

create function tests.draft(p_user bigint, p_bot text default 'client') returns jsonb
language sql volatile set search_path = ''
as $$
  select s.draft from dialog.session s where s.bot_id = p_bot and s.user_id = p_user
$$;
comment on function tests.draft(bigint, text) is 'The answers of a person''s draft.';

create function tests.person(p_user bigint) returns bigint
language sql volatile set search_path = ''
as $$
  select p.id from people.person p where p.telegram_id = p_user
$$;
comment on function tests.person(bigint) is 'The person''s number in the programme.';

create table tests.submitted (id bigint generated always as identity, person_id bigint, draft jsonb);
comment on table tests.submitted is 'What the probe form was submitted with.';

create function tests.submit_probe(p_turn dialog.turn, p_draft jsonb) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
begin
  insert into tests.submitted (person_id, draft) values (p_turn.person_id, p_draft);
  v_outcome.text_key := 'tests.submitted';
  return v_outcome;
end
$$;
comment on function tests.submit_probe(dialog.turn, jsonb) is 'Submit function of the probe form.';

create function tests.add_probe(p_fields jsonb) returns void
language plpgsql volatile set search_path = ''
as $$
begin
  insert into core.texts (key, ru, uk, en) values
    ('tests.title', 'проба', 'проба', 'probe'),
    ('tests.ask', 'Вопрос?', 'Питання?', 'Question?'),
    ('tests.label', 'Ответ', 'Відповідь', 'Answer'),
    ('tests.confirm', E'Верно?\n{summary_html}', E'Правильно?\n{summary_html}', E'Right?\n{summary_html}'),
    ('tests.submitted', 'Принято', 'Прийнято', 'Taken'),
    ('tests.red', 'Красный', 'Червоний', 'Red'),
    ('tests.blue', 'Синий', 'Синій', 'Blue');
  insert into dialog.form (id, title_key, confirm_key, submit, next_state)
  values ('probe', 'tests.title', 'tests.confirm', 'tests.submit_probe', 'client.home');
  insert into dialog.field (form_id, position, name, type, prompt_key, label_key, optional, at_least, at_most, choices)
  select 'probe', f.n, coalesce(f.field ->> 'name', 'q' || f.n), coalesce(f.field ->> 'type', 'text'), 'tests.ask', 'tests.label',
    coalesce((f.field ->> 'optional')::boolean, false), f.field ->> 'at_least', f.field ->> 'at_most', f.field -> 'choices'
  from pg_catalog.jsonb_array_elements(p_fields) with ordinality f (field, n);
  insert into dialog.state (id, flow_id, form_id) values ('client.probe', 'client', 'probe');
  insert into dialog.transition (bot_id, kind, word, next_states, effect)
  values ('client', 'command', 'probe', '{client.probe}', 'leave');
end
$$;
comment on function tests.add_probe(jsonb) is 'Adds a form to the client bot, begun by /probe: [{name, type, optional, at_least, at_most, choices}], each with a default.';

create function tests.answer_to(p_field jsonb, p_content jsonb) returns jsonb
language plpgsql volatile set search_path = ''
as $$
declare
  v_field dialog.field;
  v_answer jsonb;
begin
  v_field := pg_catalog.jsonb_populate_record(null::dialog.field, p_field);
  v_answer := dialog.parse_answer(v_field, dialog.read_turn('client', tests.update_of(500, p_content)));
  return v_answer;
end
$$;
comment on function tests.answer_to(jsonb, jsonb) is 'The answer that person 500''s message gives to a field; null when it does not fit.';

create function tests.queue(p_chat bigint, p_priority integer default 5, p_text text default 'hello', p_bot text default 'client') returns bigint
language sql volatile set search_path = ''
as $$
  insert into gateway.outbox (bot_id, chat_id, method, payload, priority, due_at)
  values (p_bot, p_chat, 'sendMessage', pg_catalog.jsonb_build_object('chat_id', p_chat, 'text', p_text), p_priority,
    pg_catalog.clock_timestamp() - '1 second'::interval)
  returning id
$$;
comment on function tests.queue(bigint, integer, text, text) is 'Puts a call into the outbox, due since a second.';

create function tests.report(p_id bigint, p_outcome text, p_more jsonb default '{}', p_bot text default 'client') returns void
language sql volatile set search_path = ''
as $$
  select api.report_deliveries(p_bot, pg_catalog.jsonb_build_array(
    pg_catalog.jsonb_build_object('id', p_id, 'outcome', p_outcome) || p_more))
$$;
comment on function tests.report(bigint, text, jsonb, text) is 'Reports what became of one call.';

create function tests.claimed(p_limit integer default 100) returns text
language sql volatile set search_path = ''
as $$
  select coalesce(pg_catalog.string_agg(d.call #>> '{payload,text}', ', ' order by d.n), '')
  from pg_catalog.jsonb_array_elements(api.claim_outbox(p_limit) -> 'deliveries') with ordinality d (call, n)
$$;
comment on function tests.claimed(integer) is 'Claims what is due; the texts of it in order.';

create function tests.bmc(p_event_id bigint, p_transaction text, p_amount text, p_note text, p_more jsonb default '{}', p_data jsonb default '{}') returns json
language sql volatile set search_path = ''
as $$
  select (pg_catalog.jsonb_build_object('event_id', p_event_id, 'type', 'donation.created', 'live_mode', true, 'attempt', 1,
    'created', pg_catalog.floor(extract(epoch from core.now())), 'data', pg_catalog.jsonb_build_object(
      'id', 14421496, 'object', 'payment', 'status', 'succeeded', 'message', 'Anna became a supporter.', 'amount', p_amount, 'currency', 'USD',
      'refunded', 'false', 'created_at', pg_catalog.floor(extract(epoch from core.now())), 'note_hidden', 'true', 'refunded_at', null,
      'coffee_count', 1, 'coffee_price', '5.0000', 'support_note', p_note, 'support_type', 'Supporter', 'supporter_id', 77,
      'supporter_name', 'Anna', 'transaction_id', p_transaction, 'application_fee', '0.05', 'supporter_email', 'anna@example.com',
      'supporter_name_type', 'default', 'total_amount_charged', p_amount) || p_data) || p_more)::json
$$;
comment on function tests.bmc(bigint, text, text, text, jsonb, jsonb) is 'A donation at Buy Me a Coffee as its webhook tells it, in dollars, paid now; p_more replaces fields of the envelope, p_data of the donation.';

create function tests.pre_checkout(p_user bigint, p_invoice payments.invoice, p_more jsonb default '{}', p_update_id bigint default null) returns jsonb
language sql volatile set search_path = ''
as $$
  select api.handle_update('client', pg_catalog.jsonb_build_object(
    'update_id', coalesce(p_update_id, pg_catalog.nextval('tests.update_number')), 'pre_checkout_query', pg_catalog.jsonb_build_object(
      'id', 'checkout1', 'from', pg_catalog.jsonb_build_object('id', p_user, 'is_bot', false, 'first_name', 'Anna', 'language_code', 'en'),
      'currency', p_invoice.currency, 'total_amount', p_invoice.amount_minor, 'invoice_payload', p_invoice.payload) || p_more)) -> 'answer'
$$;
comment on function tests.pre_checkout(bigint, payments.invoice, jsonb, bigint) is 'The answer to the pre-checkout query of a person who is about to pay an invoice; p_more replaces fields of the query.';

create function tests.pay(p_user bigint, p_invoice payments.invoice, p_charge text, p_more jsonb default '{}') returns jsonb
language sql volatile set search_path = ''
as $$
  select tests.send(p_user, pg_catalog.jsonb_build_object('date', pg_catalog.floor(extract(epoch from core.now())),
    'successful_payment', pg_catalog.jsonb_build_object('currency', p_invoice.currency, 'total_amount', p_invoice.amount_minor,
      'invoice_payload', p_invoice.payload, 'telegram_payment_charge_id', p_charge, 'provider_payment_charge_id', 'p' || p_charge) || p_more))
$$;
comment on function tests.pay(bigint, payments.invoice, text, jsonb) is 'Telegram tells that a person paid an invoice, now; p_more replaces fields of the payment.';

create function tests.pay_back(p_user bigint, p_invoice payments.invoice, p_charge text) returns jsonb
language sql volatile set search_path = ''
as $$
  select tests.send(p_user, pg_catalog.jsonb_build_object('date', pg_catalog.floor(extract(epoch from core.now())),
    'refunded_payment', pg_catalog.jsonb_build_object('currency', p_invoice.currency, 'total_amount', p_invoice.amount_minor,
      'invoice_payload', p_invoice.payload, 'telegram_payment_charge_id', p_charge, 'provider_payment_charge_id', 'p' || p_charge)))
$$;
comment on function tests.pay_back(bigint, payments.invoice, text) is 'Telegram tells that the money of a charge went back, now.';

create function tests.stars(p_user bigint, p_stars bigint default 100) returns payments.invoice
language plpgsql volatile set search_path = ''
as $$
declare
  v_person people.person := people.add_person(pg_catalog.jsonb_build_object('id', p_user, 'first_name', 'Anna', 'language_code', 'en'));
  v_pending payments.pending_payments := payments.open_pending(v_person.id, 'telegram', p_stars, 'XTR');
begin
  return payments.make_invoice(v_person.id, 'topup', v_pending.id, p_stars, 'XTR', 'Points', 'Points for Stars');
end
$$;
comment on function tests.stars(bigint, bigint) is 'A person, new or known, is about to buy points with Stars: the invoice.';

create table tests.known (name text primary key, id bigint not null unique);
comment on table tests.known is 'People a test speaks of, by name.';

create function tests.add_people(variadic p_names text[]) returns void
language sql volatile set search_path = ''
as $$
  insert into tests.known (name, id)
  select n.name, p.id from pg_catalog.unnest(p_names) with ordinality n (name, n),
    lateral people.add_person(pg_catalog.jsonb_build_object('id', 7000 + n.n, 'first_name', n.name, 'language_code', 'en')) p
$$;
comment on function tests.add_people(text[]) is 'People who speak English and have not registered: the first is number 7001 in Telegram, the next 7002.';

create function tests.who(p_name text) returns bigint
language sql volatile set search_path = ''
as $$
  select k.id from tests.known k where k.name = p_name
$$;
comment on function tests.who(text) is 'The number in the programme of somebody whom tests.add_people() added.';

create function tests.register_people() returns void
language sql volatile set search_path = ''
as $$
  update people.person p set name = pg_catalog.initcap(k.name), registered_at = core.now() from tests.known k where k.id = p.id
$$;
comment on function tests.register_people() is 'All whom tests.add_people() added are registered now, under their names.';

create function tests.add_shop(p_cashier text, p_owner text default null, p_since timestamptz default null) returns bigint
language sql volatile set search_path = ''
as $$
  with shop as (insert into loyalty.partner (name, created_at) values ('Zerno', coalesce(p_since, core.now())) returning id),
  staff as (
    insert into loyalty.staff (partner_id, person_id, role, added_by, added_at)
    select s.id, tests.who(v.name), v.role, 'test', core.now()
    from shop s, (values (p_cashier, 'cashier'), (p_owner, 'owner')) v (name, role) where v.name is not null)
  select id from shop
$$;
comment on function tests.add_shop(text, text, timestamptz) is 'The partner Zerno, where they work; its number.';

create function tests.shop(p_name text default 'vera') returns bigint
language sql volatile set search_path = ''
as $$
  select s.partner_id from loyalty.staff s where s.person_id = tests.who(p_name)
$$;
comment on function tests.shop(text) is 'The partner where somebody works.';

create function tests.open_till(p_user bigint) returns bigint
language sql volatile set search_path = ''
as $$
  with shop as (insert into loyalty.partner (name) values ('Зерно') returning id),
  cashier as (select p.id from people.add_person(pg_catalog.jsonb_build_object('id', p_user)) p),
  staff as (
    insert into loyalty.staff (partner_id, person_id, role, added_by, added_at)
    select s.id, c.id, 'cashier', 'test', core.now() from shop s, cashier c)
  select id from shop
$$;
comment on function tests.open_till(bigint) is 'The partner Зерно, whose cashier is a new person of that number in Telegram; its number.';

create function tests.give_lot(p_name text, p_key text, p_points bigint, p_expires timestamptz) returns void
language sql volatile set search_path = ''
as $$
  select from ledger.post_one('test:' || p_key, 'adjustment', ledger.account_id('programme:bonuses'),
    ledger.open_wallet(tests.who(p_name)), p_points, 'test', p_expires)
$$;
comment on function tests.give_lot(text, text, bigint, timestamptz) is 'The programme gives somebody points that expire then; null: never. The transfer''s key is test:<key>.';

create function tests.give(p_name text, p_points bigint) returns void
language sql volatile set search_path = ''
as $$
  select tests.give_lot(p_name, p_name, p_points, null)
$$;
comment on function tests.give(text, bigint) is 'The programme gives somebody points for good, once. The transfer''s key is test:<name>.';

create function tests.take(p_name text, p_key text, p_points bigint) returns void
language sql volatile set search_path = ''
as $$
  select from ledger.post_one('test:' || p_key, 'adjustment', ledger.open_wallet(tests.who(p_name)),
    ledger.account_id('programme:bonuses'), p_points, 'test')
$$;
comment on function tests.take(text, text, bigint) is 'The programme takes points from somebody. The transfer''s key is test:<key>.';

create function tests.balance(p_name text default 'anna') returns bigint
language sql volatile set search_path = ''
as $$
  select ledger.balance(tests.who(p_name))
$$;
comment on function tests.balance(text) is 'The points of somebody whom tests.add_people() added.';

create function tests.card(p_name text default 'anna') returns text
language sql volatile set search_path = ''
as $$
  select (people.issue_card_code(tests.who(p_name))).code
$$;
comment on function tests.card(text) is 'A new code of somebody''s card.';

create function tests.told(p_user bigint, p_bot text default 'client') returns text
language sql volatile set search_path = ''
as $$
  select o.payload ->> 'text' from gateway.outbox o where o.chat_id = p_user and o.bot_id = p_bot and o.priority = 5 order by o.id desc limit 1
$$;
comment on function tests.told(bigint, text) is 'What a bot told a person last, other than in answer to an update.';

create function tests.told(p_name text, p_bot text default 'client') returns text
language sql volatile set search_path = ''
as $$
  select o.payload ->> 'text' from gateway.outbox o join people.person p on p.telegram_id = o.chat_id
  where p.id = tests.who(p_name) and o.bot_id = p_bot order by o.id desc limit 1
$$;
comment on function tests.told(text, text) is 'The last message that waits for somebody whom tests.add_people() added.';

create function tests.told_all(p_chat bigint) returns text
language sql volatile set search_path = ''
as $$
  select pg_catalog.string_agg(o.payload ->> 'text', ' // ' order by o.id) from gateway.outbox o where o.chat_id = p_chat
$$;
comment on function tests.told_all(bigint) is 'All messages that wait for a chat, one after the other.';

create function tests.times_told(p_user bigint, p_words text) returns bigint
language sql volatile set search_path = ''
as $$
  select pg_catalog.count(*) from gateway.outbox o
  where o.bot_id = 'client' and o.chat_id = p_user and o.payload ->> 'text' like '%' || p_words || '%'
$$;
comment on function tests.times_told(bigint, text) is 'How many messages of the client bot for a person say so.';

create function tests.times_told_by(p_bot text, p_user bigint, p_pattern text) returns bigint
language sql volatile set search_path = ''
as $$
  select pg_catalog.count(*) from gateway.outbox o where o.bot_id = p_bot and o.chat_id = p_user and o.payload ->> 'text' ~ p_pattern
$$;
comment on function tests.times_told_by(text, bigint, text) is 'How many messages of a bot for a person fit the pattern.';

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

create function tests.add_cafe(out id bigint, out account bigint)
language sql volatile set search_path = ''
as $$
  with cafe as (insert into loyalty.partner (name) values ('Café') returning id),
  rate as (insert into loyalty.partner_rate select c.id, '2026-01-01', 500, 5000, 500, 'test' from cafe c)
  select c.id, ledger.open_account('partner', 'partner:' || c.id) from cafe c
$$;
comment on function tests.add_cafe() is 'The partner Café, with a fee of 5 % from 2026 on: its number and its account.';

create function tests.buy(p_key text, p_person bigint, p_minor bigint default 1000) returns loyalty.purchase
language sql volatile set search_path = ''
as $$
  select p from loyalty.staff s, loyalty.purchase(p_key, s.partner_id, p_person, s.person_id, p_minor) p where s.person_id = tests.person(7009)
$$;
comment on function tests.buy(text, bigint, bigint) is 'A person buys from cashier 7009, who has one till.';

create function tests.referrals() returns setof text
language sql volatile set search_path = ''
as $$
  select pg_catalog.concat_ws(' ', r.status, r.reason, r.inviter_points, r.friend_points) from loyalty.referral r order by r.person_id
$$;
comment on function tests.referrals() is 'What became of invitations: status, reason, points of the inviter and of the friend.';

create function tests.bought(p_key text, p_partner bigint, p_at timestamptz, p_earned bigint default 0) returns void
language sql volatile set search_path = ''
as $$
  insert into loyalty.purchase (key, partner_id, person_id, cashier_id, bill_minor, points_spent, points_earned, explanation, at, local_day, recorded_at)
  select p_key, p_partner, a.id, a.id, 10000, 0, p_earned, '[]', p_at, (p_at at time zone 'Europe/Kyiv')::date, p_at from tests.person(7001) a (id)
$$;
comment on function tests.bought(text, bigint, timestamptz, bigint) is 'Person 7001 bought for 100.00 then: a bare row, with nothing in the ledger.';

create function tests.born(p_user bigint, p_birthday date, p_given timestamptz default '2026-01-01 12:00+02') returns bigint
language sql volatile set search_path = ''
as $$
  select people.add_person(pg_catalog.jsonb_build_object('id', p_user, 'language_code', 'en'));
  update people.person p set birthday = p_birthday, birthday_given_at = p_given, name = 'Anna' where p.telegram_id = p_user returning p.id
$$;
comment on function tests.born(bigint, date, timestamptz) is 'A person, new or known, who told their birthday then; their number in the programme.';

create function tests.grant_birthday_bonuses() returns bigint
language plpgsql volatile set search_path = ''
as $$
declare
  v_given bigint := 0;
  v_batch bigint;
begin
  loop
    v_batch := loyalty.grant_birthday_bonuses(2);
    exit when v_batch = 0;
    v_given := v_given + v_batch;
  end loop;
  return v_given;
end
$$;
comment on function tests.grant_birthday_bonuses() is 'Grants birthday bonuses, two at a time, until none is left to grant; how many.';

create function tests.press_about(p_word text, p_more text default '') returns jsonb
language sql volatile set search_path = ''
as $$
  select tests.press(42, p_word || ':' || tests.person(7) || p_more, 'admin')
$$;
comment on function tests.press_about(text, text) is 'The administrator, person 42, presses a button of client 7.';

create function tests.subscription_invoice() returns payments.invoice
language sql volatile set search_path = ''
as $$
  select i from payments.invoice i where i.subscription_id = (select pg_catalog.max(s.id) from payments.subscription s)
$$;
comment on function tests.subscription_invoice() is 'The invoice of the subscription offered last.';

create function tests.charge(p_charge text, p_until timestamptz, p_more jsonb default '{}') returns void
language sql volatile set search_path = ''
as $$
  select from tests.pay(501, tests.subscription_invoice(), p_charge, pg_catalog.jsonb_build_object('is_recurring', true,
    'subscription_expiration_date', extract(epoch from p_until)::bigint) || p_more)
$$;
comment on function tests.charge(text, timestamptz, jsonb) is 'Telegram tells that person 501 paid for the subscription offered last, until then; p_more replaces fields of the payment.';

create function tests.sell_mug() returns void
language sql volatile set search_path = ''
as $$
  select tests.add_people('anna', 'petro');
  select core.set_clock('2026-11-20 12:00+02');
  select tests.give('anna', 500), tests.give('petro', 500);
  select orders.add_item('Mug', 'Blue', 450, 50, 25000, 2, true, false, null, 'test')
$$;
comment on function tests.sell_mug() is
  'At noon on 20 November 2026 two mugs to be sent are on sale, for 450 points, 50 Stars or 250.00; anna and petro have 500 points each.';

create function tests.mug() returns bigint
language sql volatile set search_path = ''
as $$
  select i.id from orders.item i where i.name = 'Mug'
$$;
comment on function tests.mug() is 'The number of that item.';

create function tests.mugs() returns integer
language sql volatile set search_path = ''
as $$
  select i.stock from orders.item i where i.name = 'Mug'
$$;
comment on function tests.mugs() is 'How many of it are left.';

create function tests.order_mug(p_key text, p_name text default 'anna', p_way text default 'points', p_address text default 'Kyiv, 1') returns orders.order
language sql volatile set search_path = ''
as $$
  select orders.place(p_key, tests.who(p_name), tests.mug(), p_way, p_name, '+380501234567', p_address)
$$;
comment on function tests.order_mug(text, text, text, text) is 'Somebody orders the item that tests.sell_mug() put on sale.';

create function tests.pay_for_mug(p_order bigint, p_amount bigint default 50) returns bigint
language sql volatile set search_path = ''
as $$
  insert into payments.payment (provider, transaction_key, amount_minor, currency, paid_at, arrived_at, telegram_id, purpose, order_id, status, matched_by)
  values ('telegram', 'client:' || pg_catalog.gen_random_uuid(), p_amount, 'XTR', core.now(), core.now(), 7001, 'order', p_order, 'matched', 'invoice')
  returning id
$$;
comment on function tests.pay_for_mug(bigint, bigint) is 'A payment of Stars for an order, which the order does not know of yet; its number.';

grant usage, create on schema tests to postgres;
grant all on all tables in schema tests to postgres;
grant all on all sequences in schema tests to postgres;
grant execute on all functions in schema tests to postgres;
