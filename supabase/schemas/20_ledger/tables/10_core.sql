create schema ledger;
comment on schema ledger is 'Double entry of points: accounts, transfers, entries. Only ever added to; a mistake is taken back by a reversal.';

create domain ledger.account_name as text
  constraint account_name_begins_with_its_kind check (value ~ '^(programme|partner):[a-z0-9_]{1,63}$');
comment on domain ledger.account_name is 'Name of an account that is nobody''s wallet: kind, colon, what follows in small letters, digits and _.';

create domain ledger.transfer_key as text constraint transfer_key_is_short check (length(value) between 1 and 200);
comment on domain ledger.transfer_key is 'Idempotency key of a transfer, 1 to 200 characters.';

-- One cheap CHECK and domains: Postgres plans every CHECK of a table anew in each statement that writes to it, and
-- every posting updates a wallet.
create table ledger.account (
  id bigint generated always as identity primary key,
  name ledger.account_name unique,
  kind text not null generated always as (coalesce(split_part(name, ':', 1), 'wallet')) stored,
  person_id bigint unique references people.person (id),
  balance bigint,
  version bigint,
  opened_at timestamptz not null,
  constraint account_is_a_wallet_or_has_a_name check (
    num_nonnulls(person_id, balance, version) = case when name is null then 3 else 0 end)
) with (fillfactor = 70);
alter table ledger.account enable row level security;
comment on table ledger.account is 'Where points are: one wallet per person, and the accounts of programme and partners. Those keep no running balance, for every award would queue at that one row. A wallet outlives its person''s data.';
comment on column ledger.account.id is 'Number of the account; wallets are locked in this order.';
comment on column ledger.account.kind is 'wallet, programme or partner: follows from the name.';
comment on column ledger.account.name is 'Name of a programme or partner account, kind first: programme:bonuses, partner:7. Null for a wallet.';
comment on column ledger.account.person_id is 'Whose wallet; null for other accounts.';
comment on column ledger.account.balance is 'Points in the wallet after its newest entry; null for other accounts. Below zero only after a reversal.';
comment on column ledger.account.version is 'How many entries the wallet has; null for other accounts.';
comment on column ledger.account.opened_at is 'When it was opened, by core.now().';

create table ledger.transfer (
  id bigint generated always as identity primary key,
  key ledger.transfer_key not null unique,
  payload_hash bytea not null,
  kind text not null,
  occurred_at timestamptz not null,
  recorded_at timestamptz not null,
  reverses bigint references ledger.transfer (id),
  actor text not null,
  metadata jsonb not null,
  constraint transfer_reversal_names_its_original check ((kind = 'reversal') = (reverses is not null))
);
create index transfer_reverses_idx on ledger.transfer (reverses) where reverses is not null;
alter table ledger.transfer enable row level security;
comment on table ledger.transfer is 'A movement of points from one account to another, append only.';
comment on column ledger.transfer.id is 'Number of the transfer. Repeated calls leave gaps.';
comment on column ledger.transfer.key is 'Idempotency key: what happened, named by who caused it, such as welcome:42. Posted once, ever.';
comment on column ledger.transfer.payload_hash is 'SHA-256 of what was posted under the key. The same key with another hash is an error.';
comment on column ledger.transfer.kind is 'Why points moved. Its name for people is the text ledger.kind.<kind>.';
comment on column ledger.transfer.occurred_at is 'When it happened in the world.';
comment on column ledger.transfer.recorded_at is 'When it was posted, by core.now().';
comment on column ledger.transfer.reverses is 'The transfer that this one takes back, wholly or in part; all that take back one transfer never come to more than it.';
comment on column ledger.transfer.actor is 'Who did it: a role, a job or person:<id>.';
comment on column ledger.transfer.metadata is 'Particulars, an object without personal data.';

-- Trigger ledger.settle_entries() checks what CHECKs and a foreign key to account would: it gives registered errors, and a
-- foreign key would lock the programme's one row in every award. Accounts are never deleted.
create table ledger.entry (
  id bigint generated always as identity primary key,
  transfer_id bigint not null references ledger.transfer (id),
  account_id bigint not null,
  amount bigint not null,
  balance_after bigint,
  version bigint,
  expires_at timestamptz,
  constraint entry_account_is_once_in_a_transfer unique (transfer_id, account_id),
  constraint entry_version_is_unique unique (account_id, version)
);
-- What of a wallet lives beyond a day is a sum over a range of this index alone.
create index entry_lots_idx on ledger.entry (account_id, expires_at) include (amount) where expires_at is not null;
alter table ledger.entry enable row level security;
comment on table ledger.entry is 'The two sides of every transfer, append only. Entries of a transfer sum to zero; those of a wallet form a chain of versions.';
comment on column ledger.entry.id is 'Number of the entry; a wallet''s later entry has the greater one.';
comment on column ledger.entry.transfer_id is 'Transfer it is a side of.';
comment on column ledger.entry.account_id is 'Account it belongs to.';
comment on column ledger.entry.amount is 'Points: above zero come in (credit), below zero go out (debit).';
comment on column ledger.entry.balance_after is 'Points in the wallet after this entry; null for accounts without a running balance.';
comment on column ledger.entry.version is 'The wallet''s entries numbered from 1 without gaps; null for accounts without a running balance.';
comment on column ledger.entry.expires_at is 'Of points that came into a wallet (a lot): when they expire, fixed at issue; infinity for never. What takes a lot back has the same; all other entries have none.';

create type ledger.posting as (
  key text,
  kind text,
  debit_account bigint,
  credit_account bigint,
  amount numeric,
  expires_at timestamptz,
  occurred_at timestamptz,
  actor text,
  metadata jsonb,
  reverses bigint
);
comment on type ledger.posting is 'One transfer to be posted. amount is numeric so that a fraction is refused and not rounded.';
comment on column ledger.posting.key is 'Idempotency key, 1 to 200 characters.';
comment on column ledger.posting.kind is 'Why points move; there must be a text ledger.kind.<kind>.';
comment on column ledger.posting.debit_account is 'Account that the points leave.';
comment on column ledger.posting.credit_account is 'Account that they come to.';
comment on column ledger.posting.amount is 'Whole points, 1 to 10^12.';
comment on column ledger.posting.expires_at is 'When they expire in the wallet that gets them; null for never. Of a reversal, the expiry of what it takes back.';
comment on column ledger.posting.occurred_at is 'When it happened in the world; null for now.';
comment on column ledger.posting.actor is 'Who does it: a role, a job or person:<id>.';
comment on column ledger.posting.metadata is 'Particulars, an object without personal data; null for none.';
comment on column ledger.posting.reverses is 'Transfer to take back, for kind reversal only: see ledger.reverse().';
