begin;
select plan(7);

insert into loyalty.partner (name) values ('Зерно');
select core.set_clock('2026-11-20 12:00+02');
create temp table promo as select loyalty.create_promo(id, 'T', 'Text', '2026-11-22', '2026-11-23', 'admin') as id from loyalty.partner;
create function pg_temp.shown_at(p_at timestamptz) returns bigint language plpgsql volatile as $$
begin
  perform core.set_clock(p_at);
  return (select count(*) from loyalty.promos_now(null));
end $$;
select loyalty.publish_promo(id, 'admin') from promo;

select is(pg_temp.shown_at('2026-11-21 23:59:59+02'), 0::bigint, 'not on the eve');
select is(pg_temp.shown_at('2026-11-22 00:00+02'), 1::bigint, 'from the first midnight of the programme''s zone');
select is(pg_temp.shown_at('2026-11-23 23:59:59+02'), 1::bigint, 'to the end of the last day');
select is(pg_temp.shown_at('2026-11-24 00:00+02'), 0::bigint, 'and no longer');
select lives_ok($$select loyalty.publish_promo(id, 'admin') from promo$$, 'published again it stays so');
select is((select count(*) from core.audit where action = 'publish.promo'), 1::bigint, 'and was published once');
select is((select published_at from loyalty.promo), '2026-11-20 12:00+02'::timestamptz);

select * from finish();
rollback;
