create function flows.bc_progress(p_turn dialog.turn) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_broadcast outreach.broadcast := flows.bc_desk(p_turn);
  v_id bigint := v_broadcast.id;
  v_count outreach.counts := outreach.count_recipients(v_broadcast.id);
  v_left bigint := v_count.queued + v_count.handed;
  v_done integer := case when v_count.total > 0 then (10 * (v_count.total - v_left) / v_count.total)::integer else 0 end;
begin
  v_outcome.params := pg_catalog.jsonb_build_object('id', v_id::text, 'status_html', core.text('broadcast.status.' || v_broadcast.status, p_turn.locale),
    'bar', pg_catalog.repeat('▓', v_done) || pg_catalog.repeat('░', 10 - v_done), 'sent', v_count.sent, 'failed', v_count.failed,
    'blocked', v_count.blocked, 'unknown', v_count.unknown, 'skipped', v_count.skipped, 'left', v_left, 'total', v_count.total,
    'time_html', flows.bc_left_html(v_broadcast, v_left, p_turn.locale));
  v_outcome.buttons := case v_broadcast.status
    when 'running' then pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_array(
      dialog.callback_button(core.text('broadcast.button.pause', p_turn.locale), 'bc_pause:' || v_id)))
    when 'paused' then pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_array(
      dialog.callback_button(core.text('broadcast.button.resume', p_turn.locale), 'bc_resume:' || v_id),
      dialog.callback_button(core.text('broadcast.button.cancel', p_turn.locale), 'bc_cancel:' || v_id) || '{"style": "danger"}'))
    when 'scheduled' then pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_array(
      dialog.callback_button(core.text('broadcast.button.cancel', p_turn.locale), 'bc_cancel:' || v_id) || '{"style": "danger"}'))
    else '[]' end;
  if v_broadcast.status = 'scheduled' then
    v_outcome.text_key := 'broadcast.waiting';
    v_outcome.params := v_outcome.params || pg_catalog.jsonb_build_object(
      'audience_html', flows.bc_audience_html(v_broadcast.segment, p_turn.locale));
  end if;
  if p_turn.query_id is not null and p_turn.menu_id is not null then
    insert into flows.broadcast_live as l (broadcast_id, chat_id, message_id) values (v_id, p_turn.chat_id, p_turn.menu_id)
    on conflict (broadcast_id) do update set chat_id = excluded.chat_id, message_id = excluded.message_id, posted_id = null,
      shown = null, closed = false, final = false;
  end if;
  return v_outcome;
end
$$;
comment on function flows.bc_progress(dialog.turn) is
  'View of a broadcast under way or over: its recipients counted, the time left, buttons to pause, resume or cancel. The message that was pressed is from then on the one that is edited.';
