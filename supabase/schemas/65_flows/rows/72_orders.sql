insert into flows.setting_place (section, position, key, unit) values
  ('orders', 1, 'order_currency', 'currency'),
  ('orders', 2, 'order_hours', 'hours'),
  ('orders', 3, 'order_unpaid_limit', 'number');

insert into dialog.flow (id, bot_id, description) values
  ('shop', 'client', 'What can be ordered for points, Stars or money, and a client''s orders'),
  ('orders', 'admin', 'Orders: send, finish, cancel, give money back; the catalogue');

insert into dialog.form (id, title_key, confirm_key, button_key, submit, next_state) values
  ('shop_contact', 'shop.form', null, 'dialog.confirm', 'flows.shop_contact_submit', 'shop.list'),
  ('ord_ship', 'ord.form.ship', null, 'dialog.confirm', 'flows.ord_ship_submit', 'orders.card'),
  ('ord_cancel', 'ord.form.cancel', null, 'dialog.confirm', 'flows.ord_cancel_submit', 'orders.card'),
  ('ord_given', 'ord.form.given', null, 'dialog.confirm', 'flows.ord_given_submit', 'orders.card'),
  ('ord_stock', 'ord.form.stock', null, 'dialog.confirm', 'flows.ord_stock_submit', 'orders.item'),
  ('ord_add', 'ord.form.add', 'ord.add_confirm', 'ord.button.add_it', 'flows.ord_add_submit', 'orders.items');

insert into dialog.field (form_id, position, name, type, prompt_key, label_key, invalid_key, optional, at_least, at_most, choices, resolve) values
  ('shop_contact', 1, 'name', 'text', 'shop.ask.name', 'client.label.name', 'client.invalid.name', false, '1', '100', null, null),
  ('shop_contact', 2, 'phone', 'phone', 'shop.ask.phone', 'client.label.phone', null, false, null, null, null, null),
  ('shop_contact', 3, 'address', 'text', 'shop.ask.address', 'shop.label.address', 'shop.invalid.address', false, '5', '300', null, null),
  ('ord_ship', 1, 'note', 'text', 'ord.ask.note', 'ord.label.note', null, true, '1', '300', null, null),
  ('ord_cancel', 1, 'reason', 'text', 'ord.ask.reason', 'ord.label.reason', null, false, '3', '300', null, null),
  ('ord_given', 1, 'number', 'text', 'ord.ask.given', 'ord.label.number', 'ord.invalid.given', false, '1', '30', null, 'flows.ord_given_number'),
  ('ord_stock', 1, 'stock', 'amount', 'ord.ask.stock', 'ord.label.stock', 'ord.invalid.whole', true, '0', '1000000', null, 'flows.ord_whole'),
  ('ord_add', 1, 'name', 'text', 'ord.ask.name', 'ord.label.name', null, false, '1', '32', null, null),
  ('ord_add', 2, 'about', 'text', 'ord.ask.about', 'ord.label.about', null, false, '1', '255', null, null),
  ('ord_add', 3, 'kind', 'choice', 'ord.ask.kind', 'ord.label.kind', null, false, null, null,
    '[{"value": "sent", "text_key": "ord.kind.sent"}, {"value": "handed", "text_key": "ord.kind.handed"}, {"value": "digital", "text_key": "ord.kind.digital"}]', null),
  ('ord_add', 4, 'points', 'amount', 'ord.ask.points', 'ord.label.points', 'ord.invalid.whole', true, '1', '1000000000', null, 'flows.ord_whole'),
  ('ord_add', 5, 'stars', 'amount', 'ord.ask.stars', 'ord.label.stars', 'ord.invalid.whole', true, '1', '100000', null, 'flows.ord_whole'),
  ('ord_add', 6, 'money', 'amount', 'ord.ask.money', 'ord.label.money', null, true, '0.01', '9999999', null, 'flows.ord_money'),
  ('ord_add', 7, 'stock', 'amount', 'ord.ask.stock', 'ord.label.stock', 'ord.invalid.whole', true, '0', '1000000', null, 'flows.ord_whole'),
  ('ord_add', 8, 'photo', 'photo', 'ord.ask.photo', 'ord.label.photo', null, true, null, null, null, 'flows.ord_photo');

insert into dialog.state (id, flow_id, text_key, view, form_id) values
  ('shop.list', 'shop', 'shop.list', 'flows.shop_list', null),
  ('shop.item', 'shop', 'shop.item', 'flows.shop_item', null),
  ('shop.contact', 'shop', 'shop.contact', 'flows.shop_contact', null),
  ('shop.form', 'shop', null, null, 'shop_contact'),
  ('shop.pay', 'shop', 'shop.pay', 'flows.shop_pay', null),
  ('shop.sure', 'shop', 'shop.sure_points', 'flows.shop_sure', null),
  ('shop.bought', 'shop', 'shop.bought', null, null),
  ('shop.orders', 'shop', 'shop.orders', 'flows.shop_orders', null),
  ('shop.order', 'shop', 'shop.my', 'flows.shop_my', null),
  ('shop.leave', 'shop', 'shop.ask', 'flows.shop_ask', null),
  ('orders.home', 'orders', 'ord.home', 'flows.ord_home', null),
  ('orders.list', 'orders', 'ord.list', 'flows.ord_list', null),
  ('orders.card', 'orders', 'ord.card', 'flows.ord_card', null),
  ('orders.ship', 'orders', null, null, 'ord_ship'),
  ('orders.cancel', 'orders', null, null, 'ord_cancel'),
  ('orders.given', 'orders', null, null, 'ord_given'),
  ('orders.items', 'orders', 'ord.items', 'flows.ord_items', null),
  ('orders.item', 'orders', 'ord.item', 'flows.ord_item', null),
  ('orders.stock', 'orders', null, null, 'ord_stock'),
  ('orders.add', 'orders', null, null, 'ord_add');

insert into dialog.button (state_id, row_no, column_no, text_key, action) values
  ('shop.list', 1, 1, 'shop.button.orders', 'shop_orders'),
  ('shop.list', 1, 2, 'flows.button.menu', 'menu'),
  ('shop.item', 1, 1, 'shop.button.list', 'shop'),
  ('shop.item', 1, 2, 'flows.button.menu', 'menu'),
  ('shop.contact', 1, 1, 'shop.button.list', 'shop'),
  ('shop.pay', 1, 1, 'shop.button.list', 'shop'),
  ('shop.sure', 1, 1, 'shop.button.list', 'shop'),
  ('shop.bought', 1, 1, 'shop.button.list', 'shop'),
  ('shop.bought', 1, 2, 'flows.button.menu', 'menu'),
  ('shop.orders', 1, 1, 'shop.button.list', 'shop'),
  ('shop.orders', 1, 2, 'flows.button.menu', 'menu'),
  ('shop.order', 1, 1, 'shop.button.orders', 'shop_orders'),
  ('shop.order', 1, 2, 'flows.button.menu', 'menu'),
  ('shop.leave', 1, 1, 'shop.button.orders', 'shop_orders'),
  ('orders.home', 1, 1, 'ord.button.items', 'ord_items'),
  ('orders.home', 1, 2, 'flows.button.menu', 'menu'),
  ('orders.list', 1, 1, 'ord.button.home', 'ord'),
  ('orders.list', 1, 2, 'flows.button.menu', 'menu'),
  ('orders.card', 1, 1, 'ord.button.home', 'ord'),
  ('orders.card', 1, 2, 'flows.button.menu', 'menu'),
  ('orders.items', 1, 1, 'ord.button.add', 'ord_add'),
  ('orders.items', 2, 1, 'ord.button.home', 'ord'),
  ('orders.items', 2, 2, 'flows.button.menu', 'menu'),
  ('orders.item', 1, 1, 'ord.button.items', 'ord_items'),
  ('orders.item', 1, 2, 'flows.button.menu', 'menu');

insert into dialog.transition (bot_id, kind, word, guard, handler, next_states, effect) values
  ('client', 'command', 'shop', null, null, '{shop.list}', 'leave'),
  ('client', 'callback', 'shop', null, null, '{shop.list}', 'leave'),
  ('client', 'callback', 'shop_item', null, null, '{shop.item}', 'leave'),
  ('client', 'callback', 'shop_order', null, 'flows.shop_order', '{shop.contact, shop.form}', 'leave'),
  ('client', 'callback', 'shop_same', null, 'flows.shop_begin', '{shop.form}', 'leave'),
  ('client', 'callback', 'shop_other', null, 'flows.shop_begin', '{shop.form}', 'leave'),
  ('client', 'callback', 'shop_pay', null, null, '{shop.pay}', 'leave'),
  ('client', 'callback', 'shop_sure', null, null, '{shop.sure}', 'leave'),
  ('client', 'callback', 'shop_buy', null, 'flows.shop_buy', '{shop.bought, shop.pay, shop.list}', 'leave'),
  ('client', 'callback', 'shop_orders', null, null, '{shop.orders}', 'leave'),
  ('client', 'callback', 'shop_my', null, null, '{shop.order}', 'leave'),
  ('client', 'callback', 'shop_ask', null, null, '{shop.leave}', 'leave'),
  ('client', 'callback', 'shop_cancel', null, 'flows.shop_cancel', '{shop.order}', 'leave'),
  ('client', 'callback', 'shop_invoice', null, 'flows.shop_invoice', '{shop.order}', 'leave'),
  ('admin', 'callback', 'ord', 'flows.is_admin', null, '{orders.home}', 'leave'),
  ('admin', 'callback', 'ord_list', 'flows.is_admin', null, '{orders.list}', 'leave'),
  ('admin', 'callback', 'ord_show', 'flows.is_admin', null, '{orders.card}', 'leave'),
  ('admin', 'callback', 'ord_ship', 'flows.is_admin', 'flows.ord_begin', '{orders.ship, orders.card}', 'leave'),
  ('admin', 'callback', 'ord_cancel', 'flows.is_admin', 'flows.ord_begin', '{orders.cancel, orders.card}', 'leave'),
  ('admin', 'callback', 'ord_given', 'flows.is_admin', 'flows.ord_begin', '{orders.given, orders.card}', 'leave'),
  ('admin', 'callback', 'ord_done', 'flows.is_admin', 'flows.ord_done', '{orders.card}', 'leave'),
  ('admin', 'callback', 'ord_stars', 'flows.is_admin', 'flows.ord_stars', '{orders.card}', 'leave'),
  ('admin', 'callback', 'ord_items', 'flows.is_admin', null, '{orders.items}', 'leave'),
  ('admin', 'callback', 'ord_item', 'flows.is_admin', null, '{orders.item}', 'leave'),
  ('admin', 'callback', 'ord_switch', 'flows.is_admin', 'flows.ord_switch', '{orders.item, orders.items}', 'leave'),
  ('admin', 'callback', 'ord_stock', 'flows.is_admin', 'flows.ord_stock_begin', '{orders.stock}', 'leave'),
  ('admin', 'callback', 'ord_add', 'flows.is_admin', null, '{orders.add}', 'leave');

insert into flows.menu_item (menu, position, role, text_key, action) values
  ('admin', 45, 'admin', 'ord.button.open', 'ord');
insert into flows.command (bot_id, command, position, role, text_key) values
  ('client', 'shop', 42, null, 'flows.command.client.shop');
