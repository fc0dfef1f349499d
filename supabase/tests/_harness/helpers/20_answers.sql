-- What came of an update: calls, messages, buttons.

create function tests.payloads(p_result jsonb) returns jsonb
language sql immutable set search_path = ''
as $$
  select case when p_result -> 'answer_id' <> 'null' then pg_catalog.jsonb_build_array(p_result -> 'answer')
    else coalesce((select pg_catalog.jsonb_agg((d.call -> 'payload') || pg_catalog.jsonb_build_object('method', d.call -> 'method') order by d.n)
      from pg_catalog.jsonb_array_elements(p_result -> 'deliveries') with ordinality d (call, n)), '[]') end
$$;
comment on function tests.payloads(jsonb) is 'All calls that came of an update, each as its payload with its method, whether they ride in the answer or not.';

create function tests.methods(p_result jsonb) returns text
language sql immutable set search_path = ''
as $$
  select coalesce(pg_catalog.string_agg(p.call ->> 'method', ', ' order by p.n), '')
  from pg_catalog.jsonb_array_elements(tests.payloads(p_result)) with ordinality p (call, n)
$$;
comment on function tests.methods(jsonb) is 'The methods of those calls.';

create function tests.reply(p_result jsonb) returns text
language sql immutable set search_path = ''
as $$
  select coalesce(p.call ->> 'text', p.call ->> 'caption') from pg_catalog.jsonb_array_elements(tests.payloads(p_result)) with ordinality p (call, n)
  where p.call ?| array['text', 'caption'] order by p.n desc limit 1
$$;
comment on function tests.reply(jsonb) is 'What the last message that came of an update says; null when there is none.';

create function tests.replies(p_result jsonb) returns text
language sql immutable set search_path = ''
as $$
  select pg_catalog.string_agg(coalesce(p.call ->> 'text', p.call ->> 'caption'), ' // ' order by p.n)
  from pg_catalog.jsonb_array_elements(tests.payloads(p_result)) with ordinality p (call, n)
$$;
comment on function tests.replies(jsonb) is 'What all messages that came of an update say, one after the other.';

create function tests.keyboard(p_result jsonb) returns text
language sql immutable set search_path = ''
as $$
  select pg_catalog.string_agg(r.labels, ' | ' order by r.n) from (
    select k.n, (select pg_catalog.string_agg(b.button ->> 'text', ', ' order by b.n)
      from pg_catalog.jsonb_array_elements(k.line) with ordinality b (button, n)) as labels
    from pg_catalog.jsonb_array_elements(coalesce(
      tests.payloads(p_result) #> '{-1,reply_markup,inline_keyboard}', tests.payloads(p_result) #> '{-1,reply_markup,keyboard}', '[]'))
      with ordinality k (line, n)) r
$$;
comment on function tests.keyboard(jsonb) is 'The buttons of the last message, rows parted by |.';

create function tests.data_of(p_result jsonb, p_label text) returns text
language sql immutable set search_path = ''
as $$
  select b.button ->> 'callback_data'
  from pg_catalog.jsonb_array_elements(tests.payloads(p_result) #> '{-1,reply_markup,inline_keyboard}') k (line),
    pg_catalog.jsonb_array_elements(k.line) b (button)
  where b.button ->> 'text' = p_label
$$;
comment on function tests.data_of(jsonb, text) is 'The callback_data of the last message''s button that says so.';
