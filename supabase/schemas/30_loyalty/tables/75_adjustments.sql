create table loyalty.adjustment (
  id bigint generated always as identity primary key,
  person_id bigint not null references people.person (id),
  amount bigint not null constraint adjustment_amount_is_not_zero check (amount <> 0),
  reason text not null constraint adjustment_reason_is_short check (length(reason) between 1 and 200),
  status text not null default 'pending' constraint adjustment_status_is_known
    check (status in ('pending', 'posted', 'rejected', 'expired')),
  asked_by bigint not null references people.person (id),
  asked_at timestamptz not null,
  expires_at timestamptz,
  decided_by bigint references people.person (id),
  decided_at timestamptz,
  transfer_id bigint references ledger.transfer (id),
  constraint adjustment_pending_is_undecided check ((status = 'pending') = (decided_at is null)),
  constraint adjustment_posted_has_a_transfer check ((status = 'posted') = (transfer_id is not null)),
  constraint adjustment_is_decided_by_somebody_or_time check ((decided_by is not null) = (status in ('posted', 'rejected')))
);
create index adjustment_pending_idx on loyalty.adjustment (id) where status = 'pending';
create index adjustment_person_id_idx on loyalty.adjustment (person_id);
create index adjustment_asked_by_idx on loyalty.adjustment (asked_by);
create index adjustment_decided_by_idx on loyalty.adjustment (decided_by);
create index adjustment_transfer_id_idx on loyalty.adjustment (transfer_id);
alter table loyalty.adjustment enable row level security;
comment on table loyalty.adjustment is 'Points that an admin gives to or takes from a person by hand, against programme:bonuses. A great one waits for a second admin.';
comment on column loyalty.adjustment.id is 'Number of the adjustment; its transfer has the key adjustment:<id>.';
comment on column loyalty.adjustment.person_id is 'Whose wallet.';
comment on column loyalty.adjustment.amount is 'Points: above zero given, below zero taken.';
comment on column loyalty.adjustment.reason is 'Why, as the person is told.';
comment on column loyalty.adjustment.status is 'pending (waits for a second admin), posted, rejected or expired.';
comment on column loyalty.adjustment.asked_by is 'The admin who asked for it.';
comment on column loyalty.adjustment.asked_at is 'When, by core.now().';
comment on column loyalty.adjustment.expires_at is 'A pending one is off from then on; null for one that never had to wait.';
comment on column loyalty.adjustment.decided_by is 'The admin who approved or rejected it; of one that never had to wait, who asked.';
comment on column loyalty.adjustment.decided_at is 'When it was posted, rejected or expired.';
comment on column loyalty.adjustment.transfer_id is 'The transfer it was posted as.';
