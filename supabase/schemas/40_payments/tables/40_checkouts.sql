create table payments.checkout (
  pending_id bigint primary key references payments.pending_payments (id),
  provider payments.provider not null,
  description text not null constraint checkout_description_fits_crypto_pay check (length(description) between 1 and 1024),
  due_at timestamptz not null,
  leased boolean not null default false,
  attempts smallint not null default 0,
  outcome text constraint checkout_outcome_is_known check (outcome in ('made', 'failed', 'void')),
  invoice_id text,
  url text,
  error text,
  created_at timestamptz not null,
  finished_at timestamptz,
  constraint checkout_made_has_its_link check (outcome is distinct from 'made' or url is not null),
  constraint checkout_finished_has_an_outcome check ((outcome is null) = (finished_at is null)),
  constraint checkout_finished_is_not_leased check (outcome is null or not leased)
);
create index checkout_due_idx on payments.checkout (due_at) where outcome is null;
create index checkout_failed_idx on payments.checkout (finished_at) where outcome = 'failed';
alter table payments.checkout enable row level security;
comment on table payments.checkout is 'Calls by which a provider is to make the page where one pending payment is paid: the outbox of such calls. A call that was made and not reported is made again, which may leave a second invoice at the provider: harmless, for both carry the same payment_id, and the person gets one link.';
comment on column payments.checkout.pending_id is 'What is to be paid there.';
comment on column payments.checkout.provider is 'Whom to call: cryptopay.';
comment on column payments.checkout.description is 'What is bought, as the payer reads it there.';
comment on column payments.checkout.due_at is 'The call is made not before this moment (wall clock); while it is leased, the end of its lease.';
comment on column payments.checkout.leased is 'Whether somebody is making the call.';
comment on column payments.checkout.attempts is 'How often it was begun.';
comment on column payments.checkout.outcome is 'made (the person has the link); failed (given up: told, and cancelled); void (its pending payment was over before the call); null while it is to be made.';
comment on column payments.checkout.invoice_id is 'The provider''s number of what was made.';
comment on column payments.checkout.url is 'Where it is paid.';
comment on column payments.checkout.error is 'Why the last attempt failed.';
comment on column payments.checkout.created_at is 'When it was asked for, by core.now().';
comment on column payments.checkout.finished_at is 'When it got its outcome (wall clock).';
