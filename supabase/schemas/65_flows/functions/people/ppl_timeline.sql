create function flows.ppl_timeline(p_turn dialog.turn) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_person people.person := flows.ppl_desk(p_turn);
  v_id bigint := v_person.id;
  v_from text[] := pg_catalog.regexp_match(p_turn.argument, '^[0-9]+\.([0-9]{1,17})\.([123])\.([0-9]{1,18})$');
  v_events record;
  v_next text;
  v_row jsonb := '[]'::jsonb;
begin
  select pg_catalog.string_agg(flows.stat_time(e.at, p_turn.locale) || ' ' || flows.ppl_event_html(e.source, e.id, p_turn.locale), E'\n'
      order by e.at desc, e.source desc, e.id desc) filter (where e.n <= 10) as lines,
    max(pg_catalog.concat_ws('.', v_id, (extract(epoch from e.at) * 1000000)::bigint, e.source, e.id)) filter (where e.n = 10) as last,
    count(*) as count
  into v_events
  from (select v.*, row_number() over () as n from flows.ppl_events(v_id,
    coalesce('epoch'::timestamptz + v_from[1]::bigint * interval '1 microsecond', 'infinity'),
    coalesce(v_from[2]::integer, 3), coalesce(v_from[3]::bigint, 0), 11) v) e;
  v_outcome.params := pg_catalog.jsonb_build_object('name', loyalty.staff_name(v_id),
    'lines_html', coalesce(v_events.lines, core.text('people.nothing', p_turn.locale)));
  if v_from is not null then
    v_row := v_row || dialog.callback_button(core.text('people.button.newest', p_turn.locale), 'ppl_timeline:' || v_id);
  end if;
  if v_events.count > 10 then
    v_next := v_events.last;
    v_row := v_row || dialog.callback_button(core.text('flows.button.older', p_turn.locale), 'ppl_timeline:' || v_next);
  end if;
  v_outcome.buttons := case when v_row = '[]' then '[]' else pg_catalog.jsonb_build_array(v_row) end
    || pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_array(
      dialog.callback_button(core.text('people.button.card', p_turn.locale), 'ppl_card:' || v_id)));
  return v_outcome;
end
$$;
comment on function flows.ppl_timeline(dialog.turn) is
  'View of all that somebody did, ten a page, newest first; behind the person''s number the argument names the last row of the page before. KP102 as flows.ppl_desk().';
