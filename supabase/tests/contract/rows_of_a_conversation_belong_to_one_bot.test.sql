begin;
select plan(7);

create temp view home_of as select s.id as state, f.bot_id::text as bot from dialog.state s join dialog.flow f on f.id = s.flow_id;

select is_empty($$select f.id from dialog.flow f where not exists (select from dialog.state s where s.flow_id = f.id)$$, 'every flow has states');
select is_empty($$
  select t.id, t.state_id from dialog.transition t join home_of h on h.state = t.state_id where h.bot <> t.bot_id
$$, 'a transition starts from a state of its own bot');
select is_empty($$
  select t.id, t.kind, t.word, n as next_state from dialog.transition t, unnest(t.next_states) n
  where not exists (select from home_of h where h.state = n and h.bot = t.bot_id)
$$, 'a transition leads to states of its own bot');
select is_empty($$
  select s.id as state, o.next_state from dialog.form o join dialog.state s on s.form_id = o.id
    join home_of a on a.state = s.id join home_of b on b.state = o.next_state where a.bot <> b.bot
$$, 'a form goes on to a state of its own bot');
select is_empty($$select o.id from dialog.form o where not exists (select from dialog.state s where s.form_id = o.id)$$, 'every form has a state');
select is_empty($$select o.id from dialog.form o join dialog.state s on s.id = o.next_state where s.form_id is not null$$,
  'what follows a form is a screen');
select is_empty($$
  select b.state_id from dialog.button b join dialog.state s on s.id = b.state_id where s.form_id is not null
$$, 'buttons stand under screens, not forms');

select * from finish();
rollback;
