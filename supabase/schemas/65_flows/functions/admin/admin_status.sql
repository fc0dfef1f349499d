create function flows.admin_status(p_turn dialog.turn) returns dialog.outcome
language plpgsql stable set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_people text := core.text('stat.people', p_turn.locale, pg_catalog.jsonb_build_object(
    'people', (select count(*) from people.person p where p.deleted_at is null),
    'registered', (select count(*) from people.person p where p.registered_at is not null and p.deleted_at is null)));
  v_lines text := pg_catalog.concat_ws(E'\n', flows.stat_outbox(p_turn.locale), flows.stat_dead(p_turn.locale),
    flows.stat_dialog(p_turn.locale), flows.stat_jobs(p_turn.locale), flows.stat_bots(p_turn.locale), flows.stat_media(p_turn.locale),
    flows.stat_webhooks(p_turn.locale));
begin
  v_outcome.params := pg_catalog.jsonb_build_object(
    'verdict_html', core.text(case when pg_catalog.strpos(v_lines, '⚠️') > 0 then 'stat.look' else 'stat.all_well' end, p_turn.locale),
    'at', flows.stat_time(core.now(), p_turn.locale),
    'lines_html', pg_catalog.concat_ws(E'\n', v_people, v_lines, flows.stat_errors(p_turn.locale)));
  return v_outcome;
end
$$;
comment on function flows.admin_status(dialog.turn) is
  'View of the admin''s status: people; then a line for each part of the system that says that it is well, or what to do; then the latest errors.';
