begin;
select plan(1);

select is_empty($$
  select o.id as form, array_agg(f.position order by f.position) as positions
  from dialog.form o left join dialog.field f on f.form_id = o.id
  group by o.id having array_agg(f.position::bigint order by f.position) is distinct from (select array_agg(n) from generate_series(1, greatest(count(f.position), 1)) n)
$$, 'the fields of every form are numbered 1, 2, 3 …');

select * from finish();
rollback;
