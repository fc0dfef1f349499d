create function flows.dead_detail(p_letter gateway.dead_letters, p_locale text) returns text
language plpgsql stable set search_path = ''
as $$
declare
  v_failure gateway.failures;
  v_call gateway.outbox;
  v_update jsonb;
  v_chat bigint;
  v_what text;
begin
  if p_letter.direction = 'update' then
    select * into v_failure from gateway.failures f where f.bot_id = p_letter.bot_id and f.update_id = p_letter.id;
    v_update := v_failure.update;
    v_chat := (pg_catalog.jsonb_path_query_first(v_update, '$.*.from.id') #>> '{}')::bigint;
    v_what := coalesce(v_update #>> '{message,text}', core.text('dead.button_press', p_locale,
      pg_catalog.jsonb_build_object('data', v_update #>> '{callback_query,data}')));
    if v_update #>> '{callback_query,data}' is null and v_update #>> '{message,text}' is null then
      v_what := core.text('dead.no_text', p_locale);
    end if;
  else
    select * into v_call from gateway.outbox o where o.id = p_letter.id;
    v_chat := v_call.chat_id;
    v_what := coalesce(v_call.payload ->> 'text', v_call.payload ->> 'caption', core.text('dead.no_text', p_locale));
  end if;
  return core.text(case p_letter.direction when 'update' then 'dead.detail_update' else 'dead.detail_call' end, p_locale,
    pg_catalog.jsonb_build_object(
      'who', coalesce((select coalesce(p.name, p.first_name) from people.person p where p.telegram_id = v_chat), core.text('dead.nobody', p_locale)),
      'what', pg_catalog.left(pg_catalog.regexp_replace(v_what, '<[^<>]*>', '', 'g'), 200), 'code', p_letter.support_code,
      'attempts', v_failure.attempts, 'method', v_call.method,
      'sqlstate', coalesce(p_letter.code, '?'), 'message', pg_catalog.left(coalesce(p_letter.reason, '?'), 300)));
end
$$;
comment on function flows.dead_detail(gateway.dead_letters, text) is
  'Particulars of a dead letter, as HTML: whom it concerns, what it was (200 characters), the support code, and the error''s own words.';
