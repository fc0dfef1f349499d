begin;
select plan(15);

create temp table ann as select * from people.add_person('{"id": 7001, "first_name": "Ann", "last_name": "Smith", "username": "Ann_S"}');
create temp table olena as select * from people.add_person('{"id": 7002, "first_name": "О", "username": "ann"}');
select people.register(id, 'Олена Мар’яненко', '+380501234567', null) from olena;
create function pg_temp.found(p_text text) returns text language sql as $$
  select coalesce(string_agg(p.telegram_id::text, ' ' order by s.person_id), '') from people.search(p_text) s join people.person p on p.id = s.person_id
$$;
select is(pg_temp.found(said), expected, said) from (values
  ('ann', '7001'), ('  SMITH ', '7001'), ('smi an', '7001'), ('олен', '7002'), ('мар’ян', '7002'), ('мар''ян', '7002'), ('Яненко', '7002'), ('@ann', '7002'), ('@ANN_s', '7001'),
  ('050 123-45-67', '7002'), ('+38 (050) 123 45 67', '7002'), ('nnn', ''), ('%', ''), ('', '')) v (said, expected);
select is(pg_temp.found('№' || ann.id) || ' ' || pg_temp.found(regexp_replace(olena.card_number::text, '(....)', '\1 ', 'g')), '7001 7002', 'number and card')
from ann, olena;

select * from finish();
rollback;
