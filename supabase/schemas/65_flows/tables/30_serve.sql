create table flows.approval (
  id bigint generated always as identity primary key,
  key text not null,
  partner_id bigint not null references loyalty.partner (id),
  person_id bigint not null references people.person (id),
  cashier_id bigint not null references people.person (id),
  bill_minor bigint not null,
  points_spent bigint not null,
  points_earned bigint not null,
  spend_id bigint references loyalty.spend (id),
  status text not null default 'asked' constraint approval_status_is_known check (status in ('asked', 'approved', 'declined', 'expired')),
  asked_at timestamptz not null,
  expires_at timestamptz not null,
  decided_by bigint references people.person (id),
  purchase_id bigint references loyalty.purchase (id),
  closed_at timestamptz,
  constraint approval_approved_has_a_purchase check ((status = 'approved') = (purchase_id is not null)),
  constraint approval_decided_says_by_whom check ((status in ('approved', 'declined')) = (decided_by is not null)),
  constraint approval_closed_has_a_time check ((status = 'asked') = (closed_at is null))
);
create index approval_partner_id_idx on flows.approval (partner_id, id);
create index approval_person_id_idx on flows.approval (person_id);
create index approval_cashier_id_idx on flows.approval (cashier_id);
create index approval_spend_id_idx on flows.approval (spend_id);
create index approval_decided_by_idx on flows.approval (decided_by);
create index approval_purchase_id_idx on flows.approval (purchase_id);
create index approval_due_idx on flows.approval (expires_at) where status = 'asked';
alter table flows.approval enable row level security;
comment on table flows.approval is 'A sale that is over its cashier''s limit of the day and waits, or waited, for an owner.';
comment on column flows.approval.id is 'Number of the approval; its buttons are ap_yes:<id> and ap_no:<id>.';
comment on column flows.approval.key is 'Key of the purchase that comes of it.';
comment on column flows.approval.partner_id is 'The partner whose owners decide.';
comment on column flows.approval.person_id is 'The client.';
comment on column flows.approval.cashier_id is 'Who serves.';
comment on column flows.approval.bill_minor is 'The bill, in minor units.';
comment on column flows.approval.points_spent is 'Points that pay a part of it.';
comment on column flows.approval.points_earned is 'Points that it would earn, as quoted when it was asked.';
comment on column flows.approval.spend_id is 'The client''s consent to spend these points.';
comment on column flows.approval.status is 'asked, approved, declined or expired.';
comment on column flows.approval.asked_at is 'When it was asked, by core.now().';
comment on column flows.approval.expires_at is 'It can be decided before this moment.';
comment on column flows.approval.decided_by is 'The owner who decided.';
comment on column flows.approval.purchase_id is 'The purchase that came of it.';
comment on column flows.approval.closed_at is 'When it was decided or given up.';
