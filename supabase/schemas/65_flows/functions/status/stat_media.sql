create function flows.stat_media(p_locale text) returns text
language plpgsql stable set search_path = ''
as $$
declare
  v_failed bigint := (select count(*) from media.item i where i.status = 'failed');
begin
  return case when v_failed > 0 then core.text('stat.media_failed', p_locale, pg_catalog.jsonb_build_object('failed', v_failed)) end;
end
$$;
comment on function flows.stat_media(text) is 'The status'' line on pictures whose copy was given up, as HTML; null when there are none.';
