begin;
select plan(13);

create function pg_temp.read(p_text text) returns text language sql as $$
  select flows.ppl_points(jsonb_populate_record(null::dialog.turn, '{"locale": "en"}'), to_jsonb(p_text), jsonb_build_object('client', p.id)) ->> 'value'
  from people.person p
$$;
select people.add_person('{"id": 7}');
select ledger.post_one('t', 'adjustment', ledger.account_id('programme:bonuses'), ledger.open_wallet(id), 100, 'test') from people.person;
select is(pg_temp.read(said), expected, said) from (values
  ('50', '50'), ('+50', '50'), ('-50', '-50'), ('− 1 00', '-100'), ('–5', '-5'), ('1 000 000', '1000000'),
  ('0', null), ('1000001', null), ('5.5', null), ('5,5', null), ('--5', null), ('пять', null)) v (said, expected);
select throws_ok($$select pg_temp.read('-101')$$, 'KP351', null, 'more than there is');

select * from finish();
rollback;
