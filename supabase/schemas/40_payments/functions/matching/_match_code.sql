create function payments._match_code(p_codes text[], out o_pending bigint, out o_reason text)
language plpgsql stable set search_path = ''
as $$
declare
  v_known bigint[];
begin
  if cardinality(p_codes) = 0 then
    return;
  end if;
  v_known := array(select p.id from payments.pending_payments p where p.payment_id = any (p_codes) limit 2);
  if cardinality(v_known) = 1 then
    o_pending := v_known[1];
  else
    o_reason := case when cardinality(v_known) = 0 then 'unknown_code' else 'two_codes' end;
  end if;
end
$$;
comment on function payments._match_code(text[]) is
  'The one pending payment that codes of a note name; or why there is none: two_codes, unknown_code, and nothing at all when there were no codes.';
