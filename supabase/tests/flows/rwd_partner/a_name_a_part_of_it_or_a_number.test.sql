begin;
select plan(7);

insert into loyalty.partner (name, status) values ('Grain', 'active'), ('Grain 2', 'active'), ('Loaf', 'active'), ('Loaf Old', 'suspended'), ('100%', 'active');
create function pg_temp.found(p_word text) returns jsonb language sql as $$
  select flows.rwd_partner(row(null, null, null, null, 'en', null, null, null, null, null, null, null, null, null, null)::dialog.turn, to_jsonb(p_word), '{}')
$$;
create function pg_temp.id_of(p_name text) returns bigint language sql as 'select id from loyalty.partner where name = p_name';
select is(pg_temp.found('grain') ->> 'shown', 'Grain', 'the very name, in any letters');
select is(pg_temp.found('oa') ->> 'shown', 'Loaf', 'a part of one: suspended ones are not asked for');
select matches(pg_temp.found('rain') ->> 'invalid', pg_temp.id_of('Grain') || ' · Grain\n' || pg_temp.id_of('Grain 2') || ' · Grain 2', 'of several the numbers');
select is(pg_temp.found(pg_temp.id_of('Grain 2')::text) -> 'value', to_jsonb(pg_temp.id_of('Grain 2')), 'which name one');
select is(pg_temp.found('Tea'), null, 'nobody');
select is(pg_temp.found('%') ->> 'shown', '100%', 'a sign is a sign');
select is(pg_temp.found(pg_temp.id_of('Loaf Old')::text), null, 'nor a suspended one by its number');

select * from finish();
rollback;
