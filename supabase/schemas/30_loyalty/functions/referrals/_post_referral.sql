create function loyalty._post_referral(p_referral loyalty.referral) returns void
language plpgsql volatile set search_path = ''
as $$
declare
  v_postings ledger.posting[] := loyalty._referral_postings(p_referral);
begin
  if cardinality(v_postings) = 0 then
    return;
  elsif p_referral.status = 'held' then
    perform ledger.open_hold(p, null, 'settle') from unnest(v_postings) p;
  else
    perform from ledger.post(v_postings);
  end if;
end
$$;
comment on function loyalty._post_referral(loyalty.referral) is
  'Posts what an invitation gives to both sides, or puts it aside until a decision when it is held.';
