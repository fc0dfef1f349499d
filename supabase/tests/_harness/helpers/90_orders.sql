-- An item on sale, its orders and their payments.

create function tests.sell_mug() returns void
language sql volatile set search_path = ''
as $$
  select tests.add_people('anna', 'petro');
  select core.set_clock('2026-11-20 12:00+02');
  select tests.give('anna', 500), tests.give('petro', 500);
  select orders.add_item('Mug', 'Blue', 450, 50, 25000, 2, true, false, null, 'test')
$$;
comment on function tests.sell_mug() is
  'At noon on 20 November 2026 two mugs to be sent are on sale, for 450 points, 50 Stars or 250.00; anna and petro have 500 points each.';

create function tests.mug() returns bigint
language sql volatile set search_path = ''
as $$
  select i.id from orders.item i where i.name = 'Mug'
$$;
comment on function tests.mug() is 'The number of that item.';

create function tests.mugs() returns integer
language sql volatile set search_path = ''
as $$
  select i.stock from orders.item i where i.name = 'Mug'
$$;
comment on function tests.mugs() is 'How many of it are left.';

create function tests.order_mug(p_key text, p_name text default 'anna', p_way text default 'points', p_address text default 'Kyiv, 1') returns orders.order
language sql volatile set search_path = ''
as $$
  select orders.place(p_key, tests.who(p_name), tests.mug(), p_way, p_name, '+380501234567', p_address)
$$;
comment on function tests.order_mug(text, text, text, text) is 'Somebody orders the item that tests.sell_mug() put on sale.';

create function tests.pay_for_mug(p_order bigint, p_amount bigint default 50) returns bigint
language sql volatile set search_path = ''
as $$
  insert into payments.payment (provider, transaction_key, amount_minor, currency, paid_at, arrived_at, telegram_id, purpose, order_id, status, matched_by)
  values ('telegram', 'client:' || pg_catalog.gen_random_uuid(), p_amount, 'XTR', core.now(), core.now(), 7001, 'order', p_order, 'matched', 'invoice')
  returning id
$$;
comment on function tests.pay_for_mug(bigint, bigint) is 'A payment of Stars for an order, which the order does not know of yet; its number.';
