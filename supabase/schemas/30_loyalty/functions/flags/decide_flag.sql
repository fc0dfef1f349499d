create function loyalty.decide_flag(p_flag_id bigint, p_confirmed boolean, p_actor text, p_note text default null) returns void
language plpgsql volatile set search_path = ''
as $$
declare
  v_flag loyalty.flag;
begin
  select * into v_flag from loyalty.flag f where f.id = p_flag_id;
  if v_flag.id is null then
    perform core.raise_error('KP345', coalesce(p_flag_id::text, 'null'));
  elsif p_confirmed is null or p_actor is null then
    perform core.raise_error('KP347', pg_catalog.format('%s by %s', p_confirmed, p_actor));
  end if;
  perform ledger.lock_wallets(array(
    select p.person_id from loyalty.purchase p where p.id = v_flag.purchase_id
    union
    select unnest(array[r.person_id, r.inviter_id]) from loyalty.referral r
    where r.person_id = v_flag.referral_id or r.purchase_id = v_flag.purchase_id));
  update loyalty.flag f set status = case when p_confirmed then 'confirmed' else 'cleared' end,
    decided_at = core.now(), decided_by = p_actor, note = p_note
  where f.id = p_flag_id and f.status = 'open';
  if not found then
    perform core.raise_error('KP346', p_flag_id::text);
  end if;
  perform loyalty._decide_flagged_purchase(v_flag.purchase_id, p_confirmed, p_actor);
  perform loyalty._decide_flagged_referral(r.person_id, p_confirmed, p_actor) from loyalty.referral r
  where r.person_id = v_flag.referral_id or r.purchase_id = v_flag.purchase_id;
  perform core.write_audit(p_actor, case when p_confirmed then 'confirm.flag' else 'clear.flag' end, 'flag:' || p_flag_id,
    pg_catalog.jsonb_strip_nulls(pg_catalog.jsonb_build_object('kind', v_flag.kind, 'purchase_id', v_flag.purchase_id,
      'referral_id', v_flag.referral_id)));
end
$$;
comment on function loyalty.decide_flag(bigint, boolean, text, text) is
  'Decides a flag, once. Cleared: the points that were held arrive (or wait on for their activation) and who gets them is told. Confirmed as fraud: they go back to who pays them, the referral is refused, and nobody is told. KP345 no such flag, KP346 decided before, KP347 neither true nor false, or by nobody.';
