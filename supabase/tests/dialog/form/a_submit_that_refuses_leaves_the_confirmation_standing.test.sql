begin;
select plan(4);

select tests.add_probe('[{}]');
create function pg_temp.submit(p_turn dialog.turn, p_draft jsonb) returns dialog.outcome language plpgsql as $$
begin
  insert into tests.submitted (draft) values (p_draft);
  perform core.raise_error('KP207');
  return null;
end
$$;
update dialog.form set submit = 'pg_temp.submit' where id = 'probe';
select tests.say(1, '/start');
select tests.say(1, '/probe');
create temp table summary as select tests.say(1, 'one') as got;
create temp table before as select s.* from dialog.session s;

select is(tests.reply(tests.press(1, tests.data_of(got, '✅ That''s right'))), 'There are not enough points. Check the balance and enter fewer.', 'the reason is told') from summary;
select results_eq('select s.* from dialog.session s', 'select * from before', 'the conversation is where it was');
select is((select count(*) from tests.submitted), 0::bigint, 'what it did is undone');
update dialog.form set submit = 'tests.submit_probe' where id = 'probe';
select tests.press(1, tests.data_of(got, '✅ That''s right')) from summary;
select is((select count(*) from tests.submitted), 1::bigint, 'the same button may be pressed again');

select * from finish();
rollback;
