begin;
select plan(22);

select is(outreach.check_html(h), null, h) from unnest(array[
  'plain', '<b>a <i>b</i></b>', 'a &amp; b & c', 'line' || chr(10) || 'line', '<a href="https://x.example/?a=1&amp;b=2">x</a>',
  '<A HREF=''tg://user?id=1''>x</A>', '<code class="language-sql">x</code>', '<span class="tg-spoiler">x</span>', '<blockquote expandable>x</blockquote>']) h;
select is(outreach.check_html(h) ->> 'problem', p, h) from (values
  ('2 < 3', 'bare'), ('<b', 'bare'), ('<>', 'bare'), ('<h1>x</h1>', 'tag'), ('a<br/>b', 'tag'), ('<b class="x">x</b>', 'attribute'),
  ('<span>x</span>', 'attribute'), ('<a href="javascript:x">x</a>', 'link'), ('<a>x</a>', 'link'), ('x</b>', 'end'), ('<b></b>', 'empty')) v (h, p);
select is(outreach.check_html('<b><i>x</b></i>'), '{"problem": "crossed", "tag": "b", "open": "i"}', 'the tag that is to be closed first is named');
select is(outreach.check_html('<u><b>x</b>'), '{"problem": "open", "tag": "u"}', 'the tag that is not closed is named');

select * from finish();
rollback;
