-- $PEOPLE people, of whom some muted news, some blocked the bot and a fifth had a broadcast yesterday; one that is due now;
-- and the table of recipients once more, with its indexes and constraints.
update core.setting set value = '"test"' where key = 'environment';
select core.set_clock('2026-11-20 12:00+02');
select core.set_setting('broadcast_cap_days', '2', 'bench');
insert into people.person (telegram_id, first_name, locale, card_number, invite_code, created_at)
select 100000 + i, 'Person ' || i, 'uk', people.card_number(nextval('people.card_serial')), 'B' || i, core.now()
from generate_series(1, $PEOPLE) i;
insert into people.mute (person_id, topic, muted_at) select p.id, 'news', core.now() from people.person p where p.id % 100 = 1;
insert into gateway.chat (bot_id, chat_id, unreachable_at)
select 'client', p.telegram_id, case when p.id % 50 = 2 then core.now() end from people.person p where p.id % 2 = 0;
insert into outreach.broadcast (status, segment, text, created_by, created_at, scheduled_for, started_at, finished_at)
select 'done', row(null, null, null, null, null, null, null, null)::outreach.segment, 'Yesterday', min(p.id), core.now(), core.now(), core.now(), core.now()
from people.person p;
insert into outreach.recipient (broadcast_id, person_id, chat_id, status, handed_at)
select b.id, p.id, p.telegram_id, 'sent', core.now() - interval '1 day' from outreach.broadcast b, people.person p where p.id % 5 = 3 and b.text = 'Yesterday';
insert into outreach.broadcast (status, segment, text, created_by, created_at, scheduled_for)
select 'scheduled', row('uk', null, null, null, null, null, null, null)::outreach.segment, 'Today', min(p.id), core.now(), core.now() from people.person p;

create schema bare;
create table bare.recipient (like outreach.recipient including all, foreign key (broadcast_id) references outreach.broadcast (id));
insert into bare.recipient select * from outreach.recipient;

vacuum analyze people.person;
vacuum analyze people.mute;
vacuum analyze gateway.chat;
vacuum analyze outreach.recipient;
vacuum analyze bare.recipient;
