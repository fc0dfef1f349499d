create function flows.apr_params(p_application loyalty.application, p_locale text) returns jsonb
language plpgsql stable set search_path = ''
as $$
begin
  return pg_catalog.jsonb_build_object('id', p_application.id::text, 'name', p_application.name,
    'category', p_application.category, 'city', p_application.city, 'phone', p_application.phone,
    'since', flows.stat_time(p_application.applied_at, p_locale), 'applicant', loyalty.staff_name(p_application.person_id),
    'reason', p_application.reason, 'who', flows.set_actor(p_application.decided_by, p_locale),
    'when', case when p_application.decided_at is not null then flows.stat_time(p_application.decided_at, p_locale) end);
end
$$;
comment on function flows.apr_params(loyalty.application, text) is
  'What the texts about an application may say of it: who applies, since when, and who decided what and when.';
