begin;
select plan(6);

select core.set_clock('2026-11-21 12:00+02');
insert into loyalty.partner (name) values (repeat('&', 100));
create temp table promo as select loyalty.create_promo(id, repeat('🎁', 40), repeat('<', 700), '2026-12-01', '2026-12-24', 'admin') as id from loyalty.partner;
select loyalty.publish_promo(id, 'admin') from promo;
-- Telegram counts what is left when the markup is read.
create function pg_temp.shown(p_html text) returns integer language sql as $$
  select core.telegram_length(replace(replace(replace(regexp_replace(p_html, '<[^>]*>', '', 'g'), '&lt;', '<'), '&gt;', '>'), '&amp;', '&'))
$$;
create temp table card as select l as locale, core.text('promo.card', l, jsonb_build_object(
  'offer_html', core.text('offers.card', l, flows.promo_words(p, l)),
  'status_html', core.text('promo.status.planned', l, '{"from": "01.12.2026"}'))) as html
from loyalty.promo p, unnest('{ru,uk,en}'::text[]) l;
select cmp_ok(pg_temp.shown(html), '<=', 1024, locale) from card order by locale;
select cmp_ok(pg_temp.shown(html), '>', 900, locale || ': all of it is there') from card order by locale;

select * from finish();
rollback;
