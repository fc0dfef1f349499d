insert into core.error (sqlstate, name, text_key, meaning, is_a_refusal) values
  ('KP440', 'unknown_item', 'error.unknown_item', 'No item of this number is on sale.', true),
  ('KP441', 'sold_out', 'error.sold_out', 'No piece of the item is left.', true),
  ('KP442', 'way_not_offered', 'error.way_not_offered', 'The item has no price in what it was to be paid with, or the deployment has no payment provider.', true),
  ('KP443', 'contact_incomplete', 'error.contact_incomplete', 'An order needs a name (1 to 100 characters), a phone, and an address of at most 300 characters if the item is sent.', true),
  ('KP444', 'unknown_order', 'error.unknown_order', 'There is no order of this number, or it is another person''s.', true),
  ('KP445', 'order_moved_on', 'error.order_moved_on', 'The order is not where it would have to be for that: another one was quicker, or it is cancelled.', true),
  ('KP446', 'order_sent', 'error.order_sent', 'An order that is shipped or done is not cancelled.', true),
  ('KP447', 'nothing_to_give_back', 'error.nothing_to_give_back', 'The order has no money that waits to be given back.', true),
  ('KP448', 'too_many_unpaid_orders', 'error.too_many_unpaid_orders', 'The person has as many unpaid orders as setting order_unpaid_limit allows.', true),
  ('KP449', 'bad_item', 'error.bad_item', 'The item would lack a price, or something of it is out of range: see orders.add_item(). Or what orders.change_item() does not change.', true);

insert into core.setting (key, value, type, owner, description) values
  ('order_currency', '"UAH"', 'text', 'programme', 'Currency of prices through a payment provider, ISO 4217, one of payments.currency.'),
  ('order_hours', '24', 'integer', 'programme', 'An order that is not paid is given up after so many hours.'),
  ('order_unpaid_limit', '3', 'integer', 'programme', 'Most orders of one person that wait to be paid at a time.'),
  ('payment_provider_ready', 'false', 'boolean', 'deployment', 'Whether the functions have a payment provider''s token (PAYMENT_PROVIDER_TOKEN): items are sold for money only then.');
update core.setting set at_least = 1, at_most = 720 where key = 'order_hours';
update core.setting set at_least = 1, at_most = 100 where key = 'order_unpaid_limit';
