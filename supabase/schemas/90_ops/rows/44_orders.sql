insert into ops.job (name, schedule, call, description) values
  ('expire_orders', '* * * * *', 'select orders.expire_unpaid()', 'Gives up orders that nobody paid in time; their pieces go back to stock.');
