create table ledger.day (
  day date primary key,
  last_entry_id bigint not null,
  marked_at timestamptz not null,
  sealed_at timestamptz,
  transfers bigint,
  entries bigint,
  points numeric,
  previous_hash bytea,
  hash bytea,
  constraint day_is_sealed_as_a_whole check (num_nonnulls(sealed_at, transfers, entries, points, previous_hash, hash) in (0, 6))
);
alter table ledger.day enable row level security;
comment on table ledger.day is 'Days that are over, without gaps. A day is the entries after the last one of the day before up to its own last; first marked, then sealed, and never changed after that.';
comment on column ledger.day.day is 'The date, in the programme''s time zone.';
comment on column ledger.day.last_entry_id is 'Number of the day''s last entry; that of the day before when it has none. What was being written while the day ended may be in the next.';
comment on column ledger.day.marked_at is 'When its last entry was fixed, by core.now().';
comment on column ledger.day.sealed_at is 'When it was sealed, by core.now(); null before, as everything below.';
comment on column ledger.day.transfers is 'How many transfers its seals hold.';
comment on column ledger.day.entries is 'How many entries it has.';
comment on column ledger.day.points is 'Points moved: the sum of its credits.';
comment on column ledger.day.previous_hash is 'Hash of the day before; empty for the first.';
comment on column ledger.day.hash is 'Hash of its last seal; of a day without entries SHA-256 of the previous hash and the date. Whoever keeps it elsewhere can prove everything up to this day.';

create table ledger.seal (
  day date not null references ledger.day (day),
  part integer not null,
  last_entry_id bigint not null,
  transfer_ids bigint[] not null,
  digests bytea[] not null,
  hash bytea not null,
  primary key (day, part),
  constraint seal_holds_at_most_1000_transfers check (cardinality(transfer_ids) <= 1000 and cardinality(transfer_ids) = cardinality(digests))
);
alter table ledger.seal enable row level security;
comment on table ledger.seal is 'What the transfers of a day were when it was sealed, up to 1000 in a row, chained by hashes; append only. ledger.verify() compares.';
comment on column ledger.seal.day is 'The day.';
comment on column ledger.seal.part is 'Parts of the day, from 1 without gaps.';
comment on column ledger.seal.last_entry_id is 'The part holds the transfers whose first entry is after the part before and up to this one.';
comment on column ledger.seal.transfer_ids is 'The transfers in the order of their first entries.';
comment on column ledger.seal.digests is 'SHA-256 of each, by ledger._leaves().';
comment on column ledger.seal.hash is 'SHA-256 of the hash before it (the part''s before, or the day''s) and of this row, by ledger._seal_hash().';

-- As in ledger.entry, no foreign key to account: it would lock the programme's one row. Accounts are never deleted.
create table ledger.daily_balance (
  account_id bigint not null,
  day date not null references ledger.day (day),
  debit numeric not null,
  credit numeric not null,
  balance numeric not null,
  primary key (account_id, day)
);
create index daily_balance_day_idx on ledger.daily_balance (day);
alter table ledger.daily_balance enable row level security;
comment on table ledger.daily_balance is 'Sealed days of the accounts without a running balance, append only. No row for a day without entries: the balance is that of the row before.';
comment on column ledger.daily_balance.account_id is 'The account of the programme or of a partner.';
comment on column ledger.daily_balance.day is 'The day.';
comment on column ledger.daily_balance.debit is 'Points that went out on the day, as a positive number.';
comment on column ledger.daily_balance.credit is 'Points that came in on the day.';
comment on column ledger.daily_balance.balance is 'Points when the day closed.';

-- Wallets are read by version; the others have none, and are read from the last sealed day on.
create index entry_of_account_without_version_idx on ledger.entry (account_id, id) where version is null;

create type ledger.problem as (
  problem text,
  account_id bigint,
  transfer_id bigint,
  expected text,
  found text
);
comment on type ledger.problem is 'Something in the ledger that is not as it was, or not as it must be: a row of ledger.verify().';
comment on column ledger.problem.problem is 'What is wrong; a day or seal is named here.';
comment on column ledger.problem.account_id is 'The account, where one is concerned.';
comment on column ledger.problem.transfer_id is 'The transfer, where one is concerned.';
comment on column ledger.problem.expected is 'What should be: points, a number, or a SHA-256 in hex.';
comment on column ledger.problem.found is 'What is, likewise.';
