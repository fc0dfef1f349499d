begin;
select plan(4);

create temp table person as
select v.name, p.id from unnest('{anna,muted,blocked_us,gone}'::text[]) with ordinality v (name, n),
  lateral people.add_person(jsonb_build_object('id', 7000 + v.n, 'first_name', v.name)) p;
select people.toggle_mute((select id from person where name = 'muted'), 'bonuses');
select gateway.set_reachable('client', 7003, 'Forbidden');
select people.delete_person((select id from person where name = 'gone'));
create function pg_temp.told(p_topic text, p_bot text default 'client') returns bigint language sql as $$
  select gateway.notify_many(array(select id from person) || -1::bigint, p_bot, p_topic, 'client.help', null, null)
$$;
select is(pg_temp.told('bonuses'), 1::bigint, 'one of five is told, nobody has number -1');
select results_eq('select chat_id from gateway.outbox', array[7001::bigint], 'whoever can and wants to be');
select is(pg_temp.told(null), 2::bigint, 'what has no topic cannot be muted');
select is(pg_temp.told('news', 'partner'), 3::bigint, 'another topic, and a bot that was not blocked');

select * from finish();
rollback;
