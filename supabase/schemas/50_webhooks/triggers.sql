create trigger a_new_member_is_told after insert on people.person
  for each row execute function webhooks.tell_member('joined');
create trigger a_registration_is_told after update of registered_at on people.person
  for each row when (old.registered_at is null and new.registered_at is not null)
  execute function webhooks.tell_member('registered');
create trigger a_leaving_is_told after update of deleted_at on people.person
  for each row when (old.deleted_at is null and new.deleted_at is not null)
  execute function webhooks.tell_member('left');

create trigger a_credit_is_told after insert on payments.credit
  for each row execute function webhooks.tell_credit();
-- A payment is written before it is decided, and waits as new for that moment. Not deferred to the commit: by then the door
-- is shut behind us, and the role of the functions may not come here.
create trigger a_payment_that_is_queued_now_is_told after update of status, reason on payments.payment
  for each row when (new.status = 'queued' and new.reason <> 'new' and (old.status, old.reason) is distinct from (new.status, new.reason))
  execute function webhooks.tell_queued();
create trigger a_refund_is_told after update of refunded_minor on payments.payment
  for each row when (new.refunded_minor > old.refunded_minor)
  execute function webhooks.tell_refund();

create trigger a_new_order_is_told after insert on orders."order"
  for each row execute function webhooks.tell_order('made');
create trigger an_order_that_moves_is_told after update of status on orders."order"
  for each row when (old.status <> new.status)
  execute function webhooks.tell_order('moved');

create trigger spent_points_are_told after update of status on loyalty.spend
  for each row when (new.status = 'used' and old.status <> 'used')
  execute function webhooks.tell_spend();
create trigger a_reward_given_is_told after update of status on loyalty.reward_claim
  for each row when (new.status = 'given' and old.status <> 'given')
  execute function webhooks.tell_reward();
