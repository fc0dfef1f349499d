begin;
select plan(3);

select core.set_clock('2030-01-31 23:30+00');
select is(core.now(), '2030-01-31 23:30+00'::timestamptz, 'now is what was set');
select core.set_clock('2030-02-01 00:30+00');
select is(core.now(), '2030-02-01 00:30+00'::timestamptz, 'it can be set again');
select core.set_clock(null);
select is(core.now(), now(), 'null lets time run again');

select * from finish();
rollback;
