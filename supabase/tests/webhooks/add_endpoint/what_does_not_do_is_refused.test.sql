begin;
select plan(10);

select throws_ok(format($$select webhooks.add_endpoint('x', %L, '{payment}', 'test')$$, url), 'KP500', null, coalesce(url, 'null'))
from unnest(array['ftp://example.com', 'https://user:pass@example.com/', 'http://example.com/', 'https://', 'example.com', null]) url;
select throws_ok($$select webhooks.add_endpoint('x', 'https://example.com/', '{payment,nonsense}', 'test')$$, 'KP502', null, 'an unknown event');
select throws_ok($$select webhooks.add_endpoint('x', 'https://example.com/', '{}', 'test')$$, 'KP502', null, 'no event');
select is((select count(*) from webhooks.endpoint), 0::bigint, 'nothing was added');
select core.set_setting('webhooks_allow_private', 'true', 'test');
select lives_ok($$select webhooks.add_endpoint('x', 'http://127.0.0.1:5678/webhook/1', '{payment}', 'test')$$, 'a developer''s machine may be told');

select * from finish();
rollback;
