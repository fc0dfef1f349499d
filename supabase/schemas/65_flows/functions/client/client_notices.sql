create function flows.client_notices(p_turn dialog.turn) returns dialog.outcome
language plpgsql stable set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
begin
  select pg_catalog.jsonb_agg(pg_catalog.jsonb_build_array(dialog.callback_button(
      case when m.topic is null then '🔔 ' else '🔕 ' end || core.text('client.topic.' || t.topic, p_turn.locale), 'mute:' || t.topic))
    order by t.n)
  into v_outcome.buttons
  from pg_catalog.unnest(array['bonuses', 'reminders', 'news']) with ordinality as t (topic, n)
    left join people.mute m on m.person_id = p_turn.person_id and m.topic = t.topic;
  return v_outcome;
end
$$;
comment on function flows.client_notices(dialog.turn) is 'View of the notices: a bell for each topic, struck out while it is muted.';
