-- Its accounts carry no foreign key, as in ledger.entry: every hold would lock the partner's one row. ledger.open_hold() checks them.
create table ledger.hold (
  id bigint generated always as identity primary key,
  key ledger.transfer_key not null unique,
  transfer_id bigint not null unique references ledger.transfer (id),
  kind text not null,
  from_account bigint not null,
  to_account bigint not null,
  amount bigint not null constraint hold_amount_is_positive check (amount > 0),
  amount_left bigint not null,
  points_expire_at timestamptz,
  occurred_at timestamptz,
  actor text not null,
  metadata jsonb not null,
  due_at timestamptz,
  when_due text not null constraint hold_when_due_is_known check (when_due in ('settle', 'release')),
  status text not null constraint hold_status_is_known check (status in ('open', 'settled', 'released')),
  settled_transfer_id bigint unique references ledger.transfer (id),
  opened_at timestamptz not null,
  closed_at timestamptz,
  constraint hold_is_closed_with_time_and_transfer check (
    (status = 'open') = (closed_at is null) and (status = 'settled') = (settled_transfer_id is not null)),
  constraint hold_amount_left_is_of_open_ones check (amount_left between 0 and amount and (status = 'open') = (amount_left > 0))
);
create index hold_due_idx on ledger.hold (due_at, id) where status = 'open';
create index hold_open_from_idx on ledger.hold (from_account) where status = 'open';
create index hold_open_to_idx on ledger.hold (to_account) where status = 'open';
alter table ledger.hold enable row level security;
comment on table ledger.hold is 'Points put aside in programme:held until they go where they were meant to, or back.';
comment on column ledger.hold.id is 'Number of the hold.';
comment on column ledger.hold.key is 'Idempotency key of what it is for: the settling transfer bears it, the one that put the points aside bears <key>:held.';
comment on column ledger.hold.transfer_id is 'The transfer that put the points aside.';
comment on column ledger.hold.kind is 'Kind of the transfer that settles it.';
comment on column ledger.hold.from_account is 'Account that the points left.';
comment on column ledger.hold.to_account is 'Account that they are meant for.';
comment on column ledger.hold.amount is 'Points put aside at first.';
comment on column ledger.hold.amount_left is 'Points still aside: not settled, released or taken back.';
comment on column ledger.hold.points_expire_at is 'When they expire in the wallet they are meant for; null for never. Settled late, they live a day all the same.';
comment on column ledger.hold.occurred_at is 'When it happened in the world; null for when it is posted.';
comment on column ledger.hold.actor is 'Who put them aside: a role, a job or person:<id>.';
comment on column ledger.hold.metadata is 'Particulars for the settling transfer, without personal data.';
comment on column ledger.hold.due_at is 'When it is settled or released by itself; null: somebody has to decide.';
comment on column ledger.hold.when_due is 'What happens then: settle or release.';
comment on column ledger.hold.status is 'open, settled or released. Released is also one that was taken back bit by bit.';
comment on column ledger.hold.settled_transfer_id is 'The transfer that settled it; null while open or when released.';
comment on column ledger.hold.opened_at is 'When the points were put aside, by core.now().';
comment on column ledger.hold.closed_at is 'When it was settled or released, by core.now(); null while open.';
