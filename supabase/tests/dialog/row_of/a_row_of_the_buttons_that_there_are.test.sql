begin;
select plan(3);

select is(dialog.row_of(dialog.callback_button('A', 'a'), null, dialog.callback_button('B', 'b')),
  '[[{"text": "A", "callback_data": "a"}, {"text": "B", "callback_data": "b"}]]', 'in their order, without those that are null');
select is(dialog.row_of(null, null), '[]', 'without any there is no row');
select is('[[{"text": "X"}]]'::jsonb || dialog.row_of(dialog.callback_button('A', 'a')),
  '[[{"text": "X"}], [{"text": "A", "callback_data": "a"}]]', 'behind other rows it is one more');

select * from finish();
rollback;
