create schema orders;
comment on schema orders is 'Goods that people order: the catalogue, orders, and how each moves along.';

create table orders.item (
  id bigint generated always as identity primary key,
  name text not null constraint item_name_is_short check (length(name) between 1 and 32),
  description text not null constraint item_description_is_short check (length(description) between 1 and 255),
  price_minor bigint constraint item_price_is_positive check (price_minor > 0),
  price_points bigint constraint item_points_are_positive check (price_points > 0),
  price_stars bigint constraint item_stars_are_positive check (price_stars > 0),
  stock integer constraint item_stock_is_not_negative check (stock >= 0),
  needs_address boolean not null default true,
  is_digital boolean not null default false,
  media_id bigint references media.item (id),
  position integer not null default 0,
  active boolean not null default true,
  created_at timestamptz not null,
  constraint item_can_be_paid_for check (num_nonnulls(price_minor, price_points, price_stars) > 0),
  constraint item_digital_is_sold_for_stars_or_points check (not is_digital or price_minor is null)
);
create index item_media_idx on orders.item (media_id) where media_id is not null;
alter table orders.item enable row level security;
comment on table orders.item is 'The catalogue. Inside Telegram digital goods may be sold for Stars only (and given for points); goods that are sent may be paid through a provider as well.';
comment on column orders.item.id is 'Number.';
comment on column orders.item.name is 'Name; Telegram''s invoices take 32 characters.';
comment on column orders.item.description is 'What it is; 255 characters.';
comment on column orders.item.price_minor is 'Price through a payment provider, in minor units of setting order_currency; null: not sold so.';
comment on column orders.item.price_points is 'Price in points; null: not sold so.';
comment on column orders.item.price_stars is 'Price in Telegram Stars; null: not sold so.';
comment on column orders.item.stock is 'Pieces left; null: no end of them.';
comment on column orders.item.needs_address is 'Whether it is sent somewhere.';
comment on column orders.item.is_digital is 'Whether it is digital.';
comment on column orders.item.media_id is 'Its picture; null: none.';
comment on column orders.item.position is 'Order in the catalogue.';
comment on column orders.item.active is 'Whether it is on sale.';
comment on column orders.item.created_at is 'When it was added.';

create table orders.contact (
  person_id bigint primary key references people.person (id),
  name text not null,
  phone people.phone not null,
  address text,
  used_at timestamptz not null
);
alter table orders.contact enable row level security;
comment on table orders.contact is 'Where a person''s last order went, offered again with the next one; deleted with their data.';
comment on column orders.contact.person_id is 'The person.';
comment on column orders.contact.name is 'Whom to ask for.';
comment on column orders.contact.phone is 'Phone.';
comment on column orders.contact.address is 'Address; null when none was needed yet.';
comment on column orders.contact.used_at is 'When last.';

create domain orders.status as text constraint order_status_is_known check (value in ('new', 'paid', 'shipped', 'done', 'cancelled'));
comment on domain orders.status is 'new (not paid yet); paid; shipped; done; cancelled.';

create table orders.order (
  id bigint generated always as identity primary key,
  key text not null unique,
  person_id bigint not null references people.person (id),
  item_id bigint not null references orders.item (id),
  item_name text not null,
  name text,
  phone people.phone,
  address text,
  pay_with text not null constraint order_pay_with_is_known check (pay_with in ('points', 'stars', 'provider')),
  amount bigint not null constraint order_amount_is_positive check (amount > 0),
  currency text not null,
  status orders.status not null default 'new',
  refund text not null default 'none' constraint order_refund_is_known check (refund in ('none', 'queued', 'done')),
  created_at timestamptz not null,
  paid_at timestamptz,
  shipped_at timestamptz,
  done_at timestamptz,
  cancelled_at timestamptz,
  cancel_reason text,
  payment_id bigint references payments.payment (id),
  constraint order_paid_has_its_time check (status not in ('paid', 'shipped', 'done') or paid_at is not null),
  constraint order_shipped_has_its_time check (status <> 'shipped' or shipped_at is not null),
  constraint order_done_has_its_time check (status <> 'done' or done_at is not null),
  constraint order_cancelled_has_its_time check ((status = 'cancelled') = (cancelled_at is not null)),
  constraint order_refund_is_of_a_cancelled_paid_one check (refund = 'none' or (status = 'cancelled' and paid_at is not null)),
  constraint order_in_points_or_a_currency check ((pay_with = 'points') = (currency = 'points') and (pay_with = 'stars') = (currency = 'XTR'))
);
create index order_person_idx on orders.order (person_id, id);
create index order_item_idx on orders.order (item_id);
create index order_payment_idx on orders.order (payment_id) where payment_id is not null;
create index order_open_idx on orders.order (status, id) where status in ('new', 'paid', 'shipped');
create index order_refund_idx on orders.order (id) where refund = 'queued';
alter table orders.order enable row level security;
comment on table orders.order is 'What people ordered.';
comment on column orders.order.id is 'Number of the order, as people read it.';
comment on column orders.order.key is 'Idempotency key of the call that made it.';
comment on column orders.order.person_id is 'Who ordered.';
comment on column orders.order.item_id is 'What.';
comment on column orders.order.item_name is 'Its name at that time.';
comment on column orders.order.name is 'Whom to ask for; null once the person''s data was deleted.';
comment on column orders.order.phone is 'Phone; null once the person''s data was deleted.';
comment on column orders.order.address is 'Address, if it is sent.';
comment on column orders.order.pay_with is 'points, stars or provider.';
comment on column orders.order.amount is 'Price at that time: points, Stars, or minor units of the currency.';
comment on column orders.order.currency is 'points, XTR, or the provider''s currency.';
comment on column orders.order.status is 'How far it is.';
comment on column orders.order.refund is 'Of a paid one that was cancelled: queued (an admin or Telegram has to give the money back), done.';
comment on column orders.order.created_at is 'When it was made.';
comment on column orders.order.paid_at is 'When it was paid.';
comment on column orders.order.shipped_at is 'When it was sent.';
comment on column orders.order.done_at is 'When it was done.';
comment on column orders.order.cancelled_at is 'When it was cancelled.';
comment on column orders.order.cancel_reason is 'Why, in the words of who did it; null when nobody said, or it was given up unpaid.';
comment on column orders.order.payment_id is 'The money that paid it; null for points and before.';

create table orders.step (
  id bigint generated always as identity primary key,
  order_id bigint not null references orders.order (id),
  status orders.status not null,
  actor text not null,
  note text,
  at timestamptz not null
);
create index step_order_idx on orders.step (order_id, id);
alter table orders.step enable row level security;
comment on table orders.step is 'How each order moved along.';
comment on column orders.step.id is 'Number.';
comment on column orders.step.order_id is 'The order.';
comment on column orders.step.status is 'What it became.';
comment on column orders.step.actor is 'Who moved it: person:<id>, or a job.';
comment on column orders.step.note is 'Words with it, such as a parcel''s number or a reason.';
comment on column orders.step.at is 'When.';
