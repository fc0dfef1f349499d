begin;
select plan(3);

select ok(bool_and(gateway.backoff(n, null) between make_interval(secs => 0.75 * least(600, 2 ^ n)) and make_interval(secs => 1.25 * least(600, 2 ^ n))), 'doubling, with jitter')
from generate_series(0, 12) n;
select ok(gateway.backoff(30000, null) <= interval '750 seconds', 'ten minutes and a quarter at most');
select ok(gateway.backoff(0, 3600) >= interval '3600 seconds', 'Telegram''s wish goes first');

select * from finish();
rollback;
