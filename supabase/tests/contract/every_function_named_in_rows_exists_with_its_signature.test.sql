begin;
select plan(4);

create temp view named as
select 'handler' as role, t.handler as name, '(dialog.turn)' as takes, 'dialog.outcome' as gives from dialog.transition t where t.handler is not null
union select 'guard', t.guard, '(dialog.turn)', 'boolean' from dialog.transition t where t.guard is not null
union select 'guard', f.guard, '(dialog.turn)', 'boolean' from dialog.flow f where f.guard is not null
union select 'view', s.view, '(dialog.turn)', 'dialog.outcome' from dialog.state s where s.view is not null
union select 'submit', f.submit, '(dialog.turn,jsonb)', 'dialog.outcome' from dialog.form f
union select 'preview', f.preview, '(dialog.turn,jsonb)', 'dialog.outcome' from dialog.form f where f.preview is not null
union select 'resolve', q.resolve, '(dialog.turn,jsonb,jsonb)', 'jsonb' from dialog.field q where q.resolve is not null;

select is_empty($$
  select n.role, n.name || n.takes as function from named n
  where n.name !~ '^[a-z_]+\.[a-z0-9_]+$' or to_regprocedure(n.name || n.takes) is null
$$, 'every handler, guard, view, submit, preview and resolve function exists');
select is_empty($$
  select n.role, n.name, p.prorettype::regtype as gives from named n join pg_proc p on p.oid = to_regprocedure(n.name || n.takes)
  where p.prorettype <> to_regtype(n.gives) or p.proretset
$$, 'each gives what the engine reads: an outcome, or a guard''s yes or no');
select is_empty($$
  select n.name from named n join pg_proc p on p.oid = to_regprocedure(n.name || n.takes) where n.role = 'guard' and p.provolatile = 'v'
$$, 'a guard changes nothing');
select is_empty($$
  select p.oid::regprocedure from pg_proc p
  where p.pronamespace = 'flows'::regnamespace and p.prorettype = to_regtype('dialog.outcome')
    and p.oid::regprocedure::text not in (select to_regprocedure(n.name || n.takes)::text from named n)
$$, 'every function of flows that gives an outcome is named by a row');

select * from finish();
rollback;
