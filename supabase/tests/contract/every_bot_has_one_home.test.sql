begin;
select plan(2);

select results_eq($$
  select f.bot_id::text, count(*) from dialog.state s join dialog.flow f on f.id = s.flow_id where s.is_home group by 1 order by 1
$$, $$select b.id::text, 1::bigint from gateway.bot b order by 1$$, 'every bot has exactly one home');
select is_empty($$select s.id from dialog.state s where s.is_home and s.form_id is not null$$, 'a home is a screen, not a form');

select * from finish();
rollback;
