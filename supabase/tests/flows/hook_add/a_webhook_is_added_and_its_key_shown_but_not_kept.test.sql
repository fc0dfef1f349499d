begin;
select plan(17);

select core.set_setting('admin_chat_id', '"42"', 'test');
select tests.say(42, '/start', 'admin');
select is(tests.keyboard(tests.press(42, 'hooks', 'admin')), '➕ Add a webhook | 📊 Status, 🏠 Menu', 'the list offers it');
select tests.press(42, 'hook_add', 'admin');
select matches(tests.reply(tests.say(42, 'http://crm.example.com/', 'admin')), 'should be an https address', 'no http');
select matches(tests.reply(tests.say(42, 'https://192.168.0.5/', 'admin')), 'only be seen from inside', 'nothing inside');
select matches(tests.reply(tests.say(42, 'https://me:pass@crm.example.com/', 'admin')), 'without a user and password', 'no password');
select is(tests.place(42, 'admin'), 'hooks.new:1', 'the question is asked until it fits');
select tests.say(42, 'https://crm.example.com/secret-path', 'admin');
select webhooks.add_endpoint('old', 'https://old.example.com/', '{payment}', 'test');
select matches(tests.reply(tests.say(42, 'old', 'admin')), 'of this name already', 'not the name of another');
select tests.say(42, 'CRM', 'admin');
create temp table asked as select tests.say(42, 'All but messages', 'admin') as got;
select matches(tests.reply(got), 'Address: <b>crm\.example\.com</b>\nName: <b>CRM</b>\nEvents: <b>All but messages</b>', 'what it will be') from asked;
create temp table done as select tests.press(42, tests.data_of(got, '✅ Add it'), 'admin') as got from asked;
create temp table hook as select * from webhooks.endpoint where name = 'CRM';
select is((select (url, events, created_by)::text from hook),
  format('(https://crm.example.com/secret-path,"{payment,order,redemption,member}",person:%s)', tests.person(42)), 'it is, in the admin''s name');
select matches(tests.replies(got), '"\$webhook_secret": [0-9]+.* // ✅ The webhook <b>CRM</b> was added.* // 🔌 <b>Webhooks', 'the key, that it is done, the list') from done;
create temp table key as
select p as call from done, jsonb_array_elements(tests.payloads(got)) p where p #> '{text,$webhook_secret}' is not null;
select is(call #> '{text,$webhook_secret}', to_jsonb(id), 'a mark is where the key will be') from key, hook;
select matches(call #>> '{text,text}', 'Standard Webhooks', 'with how to use it') from key;
select is((select string_agg(b ->> 'callback_data', ' ' order by b ->> 'callback_data') from key, jsonb_path_query(call, '$.reply_markup.inline_keyboard[*][*]') b),
  format('hook_show:%s hook_test:%1$s', id), 'and what to do next') from hook;
select is(api.webhook_secret(id), secret, 'the sender is told the key') from hook;

-- Nowhere but in its own row.
create function pg_temp.places_of(p_part text) returns setof text language plpgsql as $$
declare
  v_table regclass;
  v_found boolean;
begin
  for v_table in select c.oid from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname in (select s.nspname from pg_namespace s where s.nspname !~ '^pg_|information_schema')
  loop
    execute format('select exists (select from %s t where strpos(t::text, %L) > 0)', v_table, p_part) into v_found;
    if v_found and v_table::text !~ '^pg_temp' then
      return next v_table::text;
    end if;
  end loop;
end
$$;
select is((select array_agg(p) from hook, pg_temp.places_of(substr(secret, 7)) p), '{webhooks.endpoint}', 'the database keeps the key in one place');
select is((select array_agg(p) from pg_temp.places_of('secret-path') p), '{webhooks.endpoint}', 'and the address as well');

select tests.press(42, 'hook_add', 'admin');
select tests.say(42, 'https://second.example.com/', 'admin');
select tests.say(42, 'Second', 'admin');
create temp table late as select tests.say(42, 'Payments', 'admin') as got;
select webhooks.add_endpoint('Second', 'https://elsewhere.example.com/', '{order}', 'test');
select matches(tests.reply(tests.press(42, tests.data_of(got, '✅ Add it'), 'admin')), 'of this name already', 'a name that was taken meanwhile') from late;
select is((select url from webhooks.endpoint where name = 'Second'), 'https://elsewhere.example.com/', 'is left alone');

select * from finish();
rollback;
