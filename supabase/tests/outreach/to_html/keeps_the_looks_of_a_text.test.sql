begin;
select plan(7);

create function pg_temp.html(p_text text, variadic p_entities text[]) returns text language sql as $$
  select outreach.to_html(p_text, (select jsonb_agg(e::jsonb) from unnest(p_entities) e))
$$;
select is(pg_temp.html('a big sale', '{"type": "bold", "offset": 2, "length": 3}'), 'a <b>big</b> sale', 'one word');
select is(pg_temp.html('😀 big', '{"type": "italic", "offset": 3, "length": 3}'), '😀 <i>big</i>', 'an emoji counts for two, as Telegram counts');
select is(pg_temp.html('abcd', '{"type": "bold", "offset": 0, "length": 4}', '{"type": "italic", "offset": 1, "length": 3}'), '<b>a<i>bcd</i></b>', 'one inside another, to the end');
select is(pg_temp.html('ab', '{"type": "italic", "offset": 0, "length": 1}', '{"type": "bold", "offset": 0, "length": 2}'), '<b><i>a</i>b</b>', 'the longer one is the outer one');
select is(pg_temp.html('a<b>&c', '{"type": "code", "offset": 0, "length": 6}'), '<code>a&lt;b&gt;&amp;c</code>', 'what was typed stays what it is');
select is(pg_temp.html('x y', '{"type": "text_link", "offset": 0, "length": 1, "url": "https://x.example/?a=1&b=\"2\""}', '{"type": "mention", "offset": 2, "length": 1}'),
  '<a href="https://x.example/?a=1&amp;b=&quot;2&quot;">x</a> y', 'links; a mention needs no tag');
select is(outreach.to_html('a & b', '[]'), 'a &amp; b', 'no entities');

select * from finish();
rollback;
