create table payments.subscription (
  id bigint generated always as identity primary key,
  person_id bigint not null references people.person (id),
  stars integer not null constraint subscription_stars_are_within_telegrams_limit check (stars between 1 and 10000),
  status text not null constraint subscription_status_is_known check (status in ('offered', 'active', 'cancelled', 'ended')),
  first_charge_id text unique,
  created_at timestamptz not null,
  paid_until timestamptz,
  cancelled_at timestamptz,
  constraint subscription_active_is_paid check (status = 'offered' or num_nonnulls(first_charge_id, paid_until) = 2)
);
create index subscription_person_idx on payments.subscription (person_id);
create index subscription_paid_until_idx on payments.subscription (paid_until) where status in ('active', 'cancelled');
alter table payments.subscription enable row level security;
comment on table payments.subscription is 'Monthly top-ups in Stars: Telegram charges every 30 days and tells us of each.';
comment on column payments.subscription.id is 'Number.';
comment on column payments.subscription.person_id is 'Who pays, and gets the points.';
comment on column payments.subscription.stars is 'Stars a month.';
comment on column payments.subscription.status is 'offered (nothing paid yet); active; cancelled (paid to the end of its period, not charged again); ended.';
comment on column payments.subscription.first_charge_id is 'Telegram''s id of the first charge, by which a subscription is cancelled; null before.';
comment on column payments.subscription.created_at is 'When it was offered.';
comment on column payments.subscription.paid_until is 'End of the period that is paid, as Telegram says it.';
comment on column payments.subscription.cancelled_at is 'When it was cancelled.';

create table payments.invoice (
  id bigint generated always as identity primary key,
  payload text not null unique constraint invoice_payload_fits_telegram check (octet_length(payload) between 1 and 128),
  bot_id gateway.bot_name not null default 'client',
  person_id bigint not null references people.person (id),
  purpose text not null constraint invoice_purpose_is_known check (purpose in ('topup', 'order', 'subscription')),
  pending_id bigint references payments.pending_payments (id),
  order_id bigint,
  subscription_id bigint references payments.subscription (id),
  title text not null constraint invoice_title_fits_telegram check (length(title) between 1 and 32),
  amount_minor bigint not null constraint invoice_amount_is_positive check (amount_minor > 0),
  currency payments.currency_code not null references payments.currency (code),
  status text not null default 'open' constraint invoice_status_is_known check (status in ('open', 'paid', 'void')),
  checked_at timestamptz,
  outbox_id bigint unique,
  link text,
  created_at timestamptz not null,
  paid_at timestamptz,
  constraint invoice_is_for_one_thing check (
    (purpose = 'topup') = (pending_id is not null) and (purpose = 'order') = (order_id is not null)
    and (purpose = 'subscription') = (subscription_id is not null)),
  constraint invoice_paid_has_its_time check (status <> 'paid' or paid_at is not null)
);
create index invoice_person_idx on payments.invoice (person_id);
create index invoice_pending_idx on payments.invoice (pending_id) where pending_id is not null;
create index invoice_order_idx on payments.invoice (order_id) where order_id is not null;
create index invoice_subscription_idx on payments.invoice (subscription_id) where subscription_id is not null;
create index invoice_currency_idx on payments.invoice (currency, bot_id);
alter table payments.invoice enable row level security;
comment on table payments.invoice is 'Invoices of Telegram Payments and Stars. Only the pre-checkout query stands between one invoice and two payments, so it is asked of this row.';
comment on column payments.invoice.id is 'Number.';
comment on column payments.invoice.payload is 'What Telegram carries to the payment and back; it names the invoice and proves nothing.';
comment on column payments.invoice.bot_id is 'The bot that sells.';
comment on column payments.invoice.person_id is 'Who may pay it.';
comment on column payments.invoice.purpose is 'topup (a pending payment), order, subscription.';
comment on column payments.invoice.pending_id is 'The pending payment of a top-up.';
comment on column payments.invoice.order_id is 'The order (orders.order).';
comment on column payments.invoice.subscription_id is 'The subscription.';
comment on column payments.invoice.title is 'What is bought, as the payer reads it.';
comment on column payments.invoice.amount_minor is 'Price in minor units; of Stars whole Stars.';
comment on column payments.invoice.currency is 'XTR for Stars.';
comment on column payments.invoice.status is 'open; paid; void (its top-up was given up). Of an order''s open ones only the newest can be paid, and only while the order waits for it.';
comment on column payments.invoice.checked_at is 'When a pre-checkout was last agreed to: for a minute no second one is.';
comment on column payments.invoice.outbox_id is 'The call createInvoiceLink that was made for it; null when it was sent as a message.';
comment on column payments.invoice.link is 'The link that came of it, for a button or the Mini App.';
comment on column payments.invoice.created_at is 'When it was made.';
comment on column payments.invoice.paid_at is 'When it was paid.';
