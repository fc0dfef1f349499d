begin;
select plan(4);

select is(core.telegram_length('кофе'), 4);
select is(core.telegram_length('☕'), 1, 'of the first 65536 characters each counts once');
select is(core.telegram_length('a🎁b🇺🇦'), 8, 'a flag is two characters that count twice');
select is(core.telegram_length(null), null);

select * from finish();
rollback;
