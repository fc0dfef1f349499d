begin;
select plan(7);

select is(payments.read_time('1780394400'), '2026-06-02 10:00:00+00', 'Unix seconds');
select is(payments.read_time('1780394400500'), '2026-06-02 10:00:00.5+00', 'milliseconds');
select is(payments.read_time('2026-06-02T10:00:00Z'), '2026-06-02 10:00:00+00', 'ISO 8601');
select is(payments.read_time('2026-06-02T12:00:00.123456+02:00'), '2026-06-02 10:00:00.123456+00', 'with its zone');
select is(payments.read_time('2026-02-31T10:00:00Z'), null, 'no such day');
select is(payments.read_time('2026-06-02T10:00:00'), null, 'without a zone it is no moment');
select is(payments.read_time('yesterday'), null, 'nor is a word');

select * from finish();
rollback;
