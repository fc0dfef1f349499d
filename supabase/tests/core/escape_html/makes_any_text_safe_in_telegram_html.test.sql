begin;
select plan(2);

select is(core.escape_html('<a href="x">&amp; 5 > 4 {name}</a>'), '&lt;a href="x"&gt;&amp;amp; 5 &gt; 4 {name}&lt;/a&gt;', 'no tag or entity survives');
select is(core.escape_html('Ірина 🎂 مرحبا'), 'Ірина 🎂 مرحبا', 'any script stays as it is');

select * from finish();
rollback;
