begin;
select plan(5);

insert into loyalty.partner (name) values ('Grain'), ('Loaf');
create function pg_temp.move(p_name text) returns bigint language sql as $$
  select (loyalty.change_reward(r.id, jsonb_build_object('partner_id', (select p.id from loyalty.partner p where p.name = p_name)), 'test')).partner_id
  from loyalty.reward r
$$;
select tests.add_people('anna');
select 'given' from ledger.post_one('test:anna', 'adjustment', ledger.account_id('programme:bonuses'), ledger.open_wallet(tests.who('anna')), 100, 'test');
select loyalty.add_reward(p.id, 'Coffee', 60, 'test') from loyalty.partner p where p.name = 'Grain';
create temp table claim as select c.* from loyalty.reward r, loyalty.claim_reward(tests.who('anna'), r.id, 'test:1') c;
select throws_ok($$select pg_temp.move('Loaf')$$, 'KP376', null, 'the code''s price is put aside for the first');
select throws_ok($$select pg_temp.move('nobody')$$, 'KP376', null, 'nor any partner''s: it would be paid twice');
select is((select p.name from loyalty.reward r join loyalty.partner p on p.id = r.partner_id), 'Grain', 'it is the first''s still');
select loyalty.cancel_reward(claim.id, tests.who('anna')) from claim;
select isnt(pg_temp.move('Loaf'), null, 'once the code is given up, it can change');
select is(pg_temp.move('nobody'), null, 'to any partner, too');

select * from finish();
rollback;
