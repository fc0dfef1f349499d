begin;
select plan(3);

create temp view button_word as
select distinct f.bot_id::text as bot, b.state_id as state, split_part(b.action, ':', 1) as word
from dialog.button b join dialog.state s on s.id = b.state_id join dialog.flow f on f.id = s.flow_id where b.kind = 'callback';

select is_empty($$
  select w.state, w.word from button_word w
  where not exists (select from dialog.transition t where t.bot_id = w.bot and t.kind = 'callback' and t.word = w.word
    and (t.state_id is null or t.state_id = w.state))
$$, 'the action of every button has a transition where the button stands');
select is_empty($$
  select b.state_id, b.action from dialog.button b where octet_length(b.action) > 64
$$, 'the callback_data of every button fits 64 bytes');
select is_empty($$
  select s.id as state, s.row_no, s.column_no from (
    select b.state_id as id, b.row_no, b.column_no,
      row_number() over (partition by b.state_id, b.row_no order by b.column_no) as place,
      dense_rank() over (partition by b.state_id order by b.row_no) as rank from dialog.button b) s
  where s.place <> s.column_no or s.rank <> s.row_no
$$, 'rows and columns of buttons count from 1 without gaps');

select * from finish();
rollback;
