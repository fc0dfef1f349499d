begin;
select plan(3);

select core.set_setting('environment', '"production"', 'test');
select throws_ok($$select core.set_clock('2030-01-01 00:00+00')$$, 'KP001', null, 'production keeps its clock');
select throws_ok($$select core.set_clock(null)$$, 'KP001', null, 'even letting it run is refused');
select is(core.now(), now(), 'now is the transaction''s');

select * from finish();
rollback;
