begin;
select plan(1);

select is_empty($$
  select p, l from unnest(array['bare', 'tag', 'attribute', 'link', 'end', 'crossed', 'open', 'empty', 'long']) p, unnest(array['ru', 'uk', 'en']) l
  where outreach.explain_html(jsonb_build_object('problem', p, 'tag', '<x>', 'open', 'b', 'near', '< 3', 'length', 1, 'at_most', 2), l) ~ '[{}]|<x>'
$$, 'in three languages, with what a person typed escaped');

select * from finish();
rollback;
