create function flows.stat_dialog(p_locale text) returns text
language plpgsql stable set search_path = ''
as $$
declare
  v_open bigint := (select count(*) from dialog.session s where s.form_id is not null);
  v_stuck bigint := (select count(*) from gateway.failures f
    where f.dead_at is null and f.last_at > pg_catalog.clock_timestamp() - '1 day'::interval
      and not exists (select from gateway.inbox i where i.bot_id = f.bot_id and i.update_id = f.update_id));
begin
  return core.text(case when v_stuck > 0 then 'stat.dialog_stuck' else 'stat.dialog_ok' end, p_locale,
    pg_catalog.jsonb_build_object('open', v_open, 'stuck', v_stuck));
end
$$;
comment on function flows.stat_dialog(text) is
  'The status'' line on conversations, as HTML. One is stuck while an update of it fails and Telegram repeats it; a state or form that a release dropped leads home by itself.';
