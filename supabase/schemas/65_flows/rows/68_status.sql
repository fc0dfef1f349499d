insert into dialog.button (state_id, row_no, column_no, text_key, action) values
  ('admin.status', 1, 1, 'stat.button.again', 'status'),
  ('admin.status', 1, 2, 'stat.button.dead', 'dead');
