begin;
select plan(2);

select core.set_setting('dispatch_messages_per_second', '50', 'test');
select is((api.claim_outbox(100) ->> 'gap_ms')::numeric, 21.053, '50 a second, and a twentieth to be sure, in ms');
select core.set_setting('dispatch_messages_per_second', '1', 'test');
select is((api.claim_outbox(100) ->> 'gap_ms')::numeric, 1052.632, 'of one a second too');

select * from finish();
rollback;
