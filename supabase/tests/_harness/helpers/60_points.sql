-- Points of people, and their cards.

create function tests.give_lot(p_name text, p_key text, p_points bigint, p_expires timestamptz) returns void
language sql volatile set search_path = ''
as $$
  select from ledger.post_one('test:' || p_key, 'adjustment', ledger.account_id('programme:bonuses'),
    ledger.open_wallet(tests.who(p_name)), p_points, 'test', p_expires)
$$;
comment on function tests.give_lot(text, text, bigint, timestamptz) is 'The programme gives somebody points that expire then; null: never. The transfer''s key is test:<key>.';

create function tests.give(p_name text, p_points bigint) returns void
language sql volatile set search_path = ''
as $$
  select tests.give_lot(p_name, p_name, p_points, null)
$$;
comment on function tests.give(text, bigint) is 'The programme gives somebody points for good, once. The transfer''s key is test:<name>.';

create function tests.take(p_name text, p_key text, p_points bigint) returns void
language sql volatile set search_path = ''
as $$
  select from ledger.post_one('test:' || p_key, 'adjustment', ledger.open_wallet(tests.who(p_name)),
    ledger.account_id('programme:bonuses'), p_points, 'test')
$$;
comment on function tests.take(text, text, bigint) is 'The programme takes points from somebody. The transfer''s key is test:<key>.';

create function tests.balance(p_name text default 'anna') returns bigint
language sql volatile set search_path = ''
as $$
  select ledger.balance(tests.who(p_name))
$$;
comment on function tests.balance(text) is 'The points of somebody whom tests.add_people() added.';

create function tests.card(p_name text default 'anna') returns text
language sql volatile set search_path = ''
as $$
  select (people.issue_card_code(tests.who(p_name))).code
$$;
comment on function tests.card(text) is 'A new code of somebody''s card.';
