begin;
select plan(3);

-- Source of the tags: https://core.telegram.org/bots/api#html-style
create function pg_temp.html_problem(p_text text) returns text language plpgsql as $$
declare
  v_open text[] := '{}';
  v_tag text[];
begin
  if regexp_replace(p_text, '</?[a-z0-9-]+( [^<>]*)?>', '', 'g') ~ '[<>]' then
    return 'a bare < or >';
  end if;
  if p_text ~ '&(?!(lt|gt|amp|quot|#[0-9]+|#x[0-9a-f]+);)' then
    return 'a bare &';
  end if;
  for v_tag in select m from regexp_matches(p_text, '<(/?)([a-z0-9-]+)( [^<>]*)?>', 'g') m loop
    if v_tag[1] = '/' then
      if v_open[cardinality(v_open)] is distinct from v_tag[2] or v_tag[3] is not null then
        return format('</%s> closes nothing', v_tag[2]);
      end if;
      v_open := v_open[1:cardinality(v_open) - 1];
    elsif v_tag[2] || coalesce(v_tag[3], '') ~
        '^(b|strong|i|em|u|ins|s|strike|del|code|pre|tg-spoiler|blockquote( expandable)?|span class="tg-spoiler"|a href="[^"]+"|code class="language-[a-z0-9+-]+"|tg-emoji emoji-id="[0-9]+")$' then
      v_open := v_open || v_tag[2];
    else
      return format('<%s%s> is no tag of Telegram', v_tag[2], v_tag[3]);
    end if;
  end loop;
  return '<' || v_open[1] || '> is not closed';
end
$$;

select results_eq(
  $$select pg_temp.html_problem(s) from unnest(array['<b>a <i>b</i></b> &lt;', 'a < b', 'a & b', '<b>a', 'a</b>', '<b><i>a</b></i>', '<h1>a</h1>']) s$$,
  array[null, 'a bare < or >', 'a bare &', '<b> is not closed', '</b> closes nothing', '</b> closes nothing', '<h1> is no tag of Telegram'],
  'the checker knows good from bad');
select is_empty($$
  select t.key, l.locale, pg_temp.html_problem(l.text) as problem
  from core.texts t, lateral (values ('ru', t.ru), ('uk', t.uk), ('en', t.en)) l (locale, text)
  where pg_temp.html_problem(l.text) is not null
$$, 'every text is balanced HTML of Telegram''s tags');
select is_empty($$
  select t.key, l.locale, m[1] as inside_a_tag
  from core.texts t, lateral (values ('ru', t.ru), ('uk', t.uk), ('en', t.en)) l (locale, text),
    regexp_matches(l.text, '<([^<>]*\{[^<>]*)>', 'g') m
$$, 'no parameter stands inside a tag: values are escaped for text, not for attributes');

select * from finish();
rollback;
