-- A programme that has been running for a while: 1,000,000 people with wallets and conversations, 5,000,000 updates.
insert into people.person (telegram_id, first_name, locale, name, phone, card_number, invite_code, created_at, registered_at)
select 100000 + i, 'Person ' || i, 'ru', 'Person ' || i, '+38050' || lpad(i::text, 7, '0'),
  people.card_number(nextval('people.card_serial')), 'L' || i, now(), now()
from generate_series(1, 1000000) i;

insert into dialog.session (bot_id, chat_id, user_id, person_id, state_id, updated_at)
select 'client', p.telegram_id, p.telegram_id, p.id, 'client.home', now() from people.person p where p.invite_code like 'L%';

insert into gateway.inbox (bot_id, update_id, kind, received_at)
select 'client', 900000000000 + i, 'message', now() - make_interval(secs => i * 0.05)
from generate_series(1, 5000000) i;

vacuum analyze people.person;
vacuum analyze dialog.session;
vacuum analyze gateway.inbox;
checkpoint;
