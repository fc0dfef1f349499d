begin;
select plan(1);

create function core.contract_test_probe() returns integer language sql as 'select 1';
select is_empty($$
  select r.rolname from pg_roles r
  where r.rolname in ('anon', 'authenticated', 'kopilka_edge') and has_function_privilege(r.rolname, 'core.contract_test_probe()', 'execute')
$$, 'default privileges leave a new function to its owner');

select * from finish();
rollback;
