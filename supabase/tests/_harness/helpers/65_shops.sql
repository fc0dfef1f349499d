-- Partners and who works there.

create function tests.add_shop(p_cashier text, p_owner text default null, p_since timestamptz default null) returns bigint
language sql volatile set search_path = ''
as $$
  with shop as (insert into loyalty.partner (name, created_at) values ('Zerno', coalesce(p_since, core.now())) returning id),
  staff as (
    insert into loyalty.staff (partner_id, person_id, role, added_by, added_at)
    select s.id, tests.who(v.name), v.role, 'test', core.now()
    from shop s, (values (p_cashier, 'cashier'), (p_owner, 'owner')) v (name, role) where v.name is not null)
  select id from shop
$$;
comment on function tests.add_shop(text, text, timestamptz) is 'The partner Zerno, where they work; its number.';

create function tests.shop(p_name text default 'vera') returns bigint
language sql volatile set search_path = ''
as $$
  select s.partner_id from loyalty.staff s where s.person_id = tests.who(p_name)
$$;
comment on function tests.shop(text) is 'The partner where somebody works.';

create function tests.open_till(p_user bigint) returns bigint
language sql volatile set search_path = ''
as $$
  with shop as (insert into loyalty.partner (name) values ('Зерно') returning id),
  cashier as (select p.id from people.add_person(pg_catalog.jsonb_build_object('id', p_user)) p),
  staff as (
    insert into loyalty.staff (partner_id, person_id, role, added_by, added_at)
    select s.id, c.id, 'cashier', 'test', core.now() from shop s, cashier c)
  select id from shop
$$;
comment on function tests.open_till(bigint) is 'The partner Зерно, whose cashier is a new person of that number in Telegram; its number.';

create function tests.add_cafe(out id bigint, out account bigint)
language sql volatile set search_path = ''
as $$
  with cafe as (insert into loyalty.partner (name) values ('Café') returning id),
  rate as (insert into loyalty.partner_rate select c.id, '2026-01-01', 500, 5000, 500, 'test' from cafe c)
  select c.id, ledger.open_account('partner', 'partner:' || c.id) from cafe c
$$;
comment on function tests.add_cafe() is 'The partner Café, with a fee of 5 % from 2026 on: its number and its account.';
