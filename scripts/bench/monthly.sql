-- $PEOPLE people with wallets, each of whom bought something in November 2026 and muted notices of bonuses; and the
-- tables of the ledger and of messages once more, with their indexes and constraints, without their triggers.
update core.setting set value = '"test"' where key = 'environment';
select core.set_clock('2026-11-01 12:00+02');
insert into people.person (telegram_id, first_name, locale, name, phone, card_number, invite_code, created_at, registered_at)
select 100000 + i, 'Person ' || i, 'uk', 'Person ' || i, '+38050' || lpad(i::text, 7, '0'),
  people.card_number(nextval('people.card_serial')), 'M' || i, core.now(), core.now()
from generate_series(1, $PEOPLE) i;
insert into ledger.account (person_id, balance, version, opened_at) select p.id, 0, 0, core.now() from people.person p order by p.id;
insert into people.mute (person_id, topic, muted_at) select p.id, 'bonuses', core.now() from people.person p;

insert into loyalty.partner (name) values ('Coffee');
insert into loyalty.purchase (key, partner_id, person_id, cashier_id, bill_minor, points_spent, points_earned, explanation,
  at, local_day, recorded_at)
select 'bench:' || p.id, (select min(id) from loyalty.partner), p.id, p.id, 10000, 0, 0, '[]', '2026-11-15 12:00+02', '2026-11-15', core.now()
from people.person p order by p.id;
insert into loyalty.bonus_rule (name, tier_id, min_visits, min_spend_minor, points, valid_from)
select 'Thanks', t.id, 1, 5000, 10, '2026-11-01' from loyalty.tier t order by t.position limit 1;

create schema bare;
create table bare.account (like ledger.account including all, foreign key (person_id) references people.person (id));
create table bare.transfer (like ledger.transfer including all, foreign key (reverses) references bare.transfer (id));
create table bare.outbox (like gateway.outbox including all);
create table bare.entry (like ledger.entry including all, foreign key (transfer_id) references bare.transfer (id));
insert into bare.account (id, name, person_id, balance, version, opened_at) overriding system value
select a.id, a.name, a.person_id, a.balance, a.version, a.opened_at from ledger.account a order by a.id;

vacuum analyze people.person;
vacuum analyze people.mute;
vacuum analyze loyalty.purchase;
vacuum analyze ledger.account;
vacuum analyze bare.account;
