create function outreach.explain_html(p_problem jsonb, p_locale text) returns text
language plpgsql stable set search_path = ''
as $$
begin
  return core.text('outreach.html.' || (p_problem ->> 'problem'), p_locale, p_problem);
end
$$;
comment on function outreach.explain_html(jsonb, text) is 'What outreach.check_html() found, in words, and what to do about it.';
