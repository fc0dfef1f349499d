create function outreach.collect() returns bigint
language plpgsql volatile set search_path = ''
as $$
begin
  -- Two collectors would meet at the same rows; whoever comes second finds them taken over.
  if not pg_catalog.pg_try_advisory_xact_lock(pg_catalog.hashtextextended('outreach.collect', 0)) then
    return 0;
  end if;
  return outreach._collect(array(select r.outbox_id from outreach.recipient r where r.status = 'handed' order by r.outbox_id));
end
$$;
comment on function outreach.collect() is
  'Takes over from the outbox what became of the calls of all broadcasts, those too that were paused or cancelled; how many recipients moved; 0 while another collects.';
