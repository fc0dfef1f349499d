create function core.write_audit(p_actor text, p_action text, p_subject text, p_detail jsonb default '{}') returns void
language sql volatile set search_path = ''
as $$
  insert into core.audit (at, actor, action, subject, detail)
  values (core.now(), p_actor, p_action, p_subject, p_detail)
$$;
comment on function core.write_audit(text, text, text, jsonb) is
  'Records a decision: actor and subject as kind:id, action as verb.object, particulars without personal data.';
