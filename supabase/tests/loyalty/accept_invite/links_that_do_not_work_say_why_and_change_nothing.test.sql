begin;
select plan(9);

insert into loyalty.partner (name) values ('Зерно'), ('Калач');
create function pg_temp.shop(p_name text) returns bigint language sql as 'select id from loyalty.partner where name = p_name';
create function pg_temp.meet(variadic p_users bigint[]) returns void language sql as $$
  select tests.say(u, '/start', 'partner', null, jsonb_build_object('first_name', 'Person' || u)) from unnest(p_users) u
$$;
select pg_temp.meet(1, 2, 4);
select core.set_clock('2026-11-20 10:00+00');
select loyalty.add_staff(pg_temp.shop('Зерно'), tests.person(u), 'owner', 'admin') from unnest(array[1, 4]) u;
create function pg_temp.invite() returns text language sql as $$
  select loyalty.invite_staff(pg_temp.shop('Зерно'), 'person:' || tests.person(1))
$$;
create temp table link as select pg_temp.invite() as token;
create function pg_temp.accept() returns bigint language sql as 'select loyalty.accept_invite(token, tests.person(2)) from link';

select throws_ok($$select loyalty.accept_invite('NOSUCHTOKEN', tests.person(2))$$, 'KP397', null, 'a made-up one');
select throws_ok($$select loyalty.accept_invite(null, tests.person(2))$$, 'KP397', null, 'none at all');
select core.set_clock('2026-11-22 10:00+00');
select throws_ok('select pg_temp.accept()', 'KP399', null, 'an expired one, after 48 hours');
update link set token = pg_temp.invite();
select is(loyalty.revoke_invites(pg_temp.shop('Зерно'), 'person:' || tests.person(4)), 1::bigint, 'an owner takes back those that are valid');
select throws_ok('select pg_temp.accept()', 'KP397', null, 'a revoked one');
update link set token = pg_temp.invite();
select loyalty.set_staff_status(pg_temp.shop('Зерно'), tests.person(1), 'suspended', 'person:' || tests.person(4));
select throws_ok('select pg_temp.accept()', 'KP397', null, 'one of somebody who is no owner any more');
select throws_ok('select pg_temp.invite()', 'KP304', null, 'who invites nobody either');
select throws_ok($$select loyalty.revoke_invites(pg_temp.shop('Зерно'), 'person:' || tests.person(1))$$, 'KP304', null, 'nor takes back');
select is_empty('select from loyalty.staff where person_id = tests.person(2)', 'nobody came');

select * from finish();
rollback;
