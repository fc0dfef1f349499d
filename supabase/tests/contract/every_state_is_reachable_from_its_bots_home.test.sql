begin;
select plan(1);

create temp view reached as
with recursive r (bot_id, state) as (
  select f.bot_id, s.id from dialog.state s join dialog.flow f on f.id = s.flow_id where s.is_home
  union
  select r.bot_id, e.state_to from r join dialog.edge e on e.bot_id = r.bot_id and coalesce(e.state_from, r.state) = r.state
)
select * from r;

select is_empty($$
  select f.bot_id, s.id as state from dialog.state s join dialog.flow f on f.id = s.flow_id
  where (f.bot_id::text, s.id) not in (select r.bot_id::text, r.state from reached r)
$$, 'every state can be reached from the home of its bot');

select * from finish();
rollback;
