begin;
select plan(2);

select throws_ok($$select core.raise_error('KP999')$$, 'XX000', 'unregistered error KP999', 'XX000, not an error that nobody explains');
select throws_ok($$select core.raise_error(null)$$, 'XX000', null, 'nor is null a code');

select * from finish();
rollback;
