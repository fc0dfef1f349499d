begin;
select plan(4);

create function pg_temp.skipped(p_word text, p_argument text) returns integer language plpgsql as $$
declare
  v_turn dialog.turn;
begin
  v_turn.word := p_word;
  v_turn.argument := p_argument;
  return dialog.skipped(v_turn, 'list');
end
$$;
select is(pg_temp.skipped('list', '16'), 16, 'the argument');
select is(pg_temp.skipped('list', null), 0, 'none: the first page');
select is(pg_temp.skipped('item', '16'), 0, 'of another button it is something else');
select is(pg_temp.skipped('list', '-1') + pg_temp.skipped('list', '9999999') + pg_temp.skipped('list', '1.5'), 0, 'what is edited by hand is the first page');

select * from finish();
rollback;
