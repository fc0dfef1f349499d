begin;
select plan(10);

create function pg_temp.kind(p_text text) returns text language sql as $$
  select t.kind || ' ' || coalesce(t.word, '-') || ' ' || coalesce(t.argument, '-') from dialog.read_turn('client', tests.update_of(1, jsonb_build_object('text', p_text))) t
$$;

select is(pg_temp.kind('/start'), 'command start ', 'a command');
select is(pg_temp.kind('/START'), 'command start ', 'in capitals');
select is(pg_temp.kind('/start ref_ABC'), 'command start ref_ABC', 'with an argument');
select is(pg_temp.kind('/start@KopilkaBot ref_ABC'), 'command start ref_ABC', 'with the bot''s name');
select is(pg_temp.kind(E'/start  a\nb'), E'command start a\nb', 'with an argument of two lines');
select is(pg_temp.kind('start'), 'text - -', 'a text');
select is(pg_temp.kind('see /start'), 'text - -', 'a text that names one');
select is(pg_temp.kind('/'), 'text - -', 'a slash');
select is(pg_temp.kind('/привет'), 'text - -', 'a word that no command can be');
select is(pg_temp.kind('/start.'), 'text - -', 'a command with a full stop');

select * from finish();
rollback;
