create function outreach.check_html(p_html text, p_at_most integer default 4096) returns jsonb
language plpgsql immutable set search_path = ''
as $$
declare
  v_rest text := p_html;
  v_open text[] := '{}'::text[];
  v_tag text[];
  v_length integer := pg_catalog.length(pg_catalog.btrim(pg_catalog.regexp_replace(pg_catalog.regexp_replace(
    coalesce(p_html, ''), '<[^<>]*>', '', 'g'), '&(lt|gt|amp|quot|#[0-9]{1,7}|#x[0-9a-f]{1,6});', 'x', 'gi'), E' \t\r\n'));
begin
  while pg_catalog.strpos(v_rest, '<') > 0 loop
    v_rest := pg_catalog.substr(v_rest, pg_catalog.strpos(v_rest, '<'));
    v_tag := pg_catalog.regexp_match(v_rest, '^<(/?)([a-zA-Z][a-zA-Z0-9-]*)((?:[\s/][^<>]*)?)>');
    if v_tag is null then
      return pg_catalog.jsonb_build_object('problem', 'bare', 'near', pg_catalog.left(v_rest, 20));
    end if;
    v_rest := pg_catalog.substr(v_rest, pg_catalog.length(v_tag[1] || v_tag[2] || v_tag[3]) + 3);
    v_tag[2] := pg_catalog.lower(v_tag[2]);
    if v_tag[2] not in ('b', 'strong', 'i', 'em', 'u', 'ins', 's', 'strike', 'del', 'code', 'pre', 'a', 'span', 'blockquote',
      'tg-spoiler', 'tg-emoji') then
      return pg_catalog.jsonb_build_object('problem', 'tag', 'tag', v_tag[2]);
    elsif v_tag[1] = '/' then
      if pg_catalog.cardinality(v_open) = 0 then
        return pg_catalog.jsonb_build_object('problem', 'end', 'tag', v_tag[2]);
      elsif v_open[pg_catalog.cardinality(v_open)] <> v_tag[2] then
        return pg_catalog.jsonb_build_object('problem', 'crossed', 'tag', v_tag[2], 'open', v_open[pg_catalog.cardinality(v_open)]);
      end if;
      v_open := pg_catalog.trim_array(v_open, 1);
    elsif v_tag[2] = 'a' and v_tag[3] !~* '^\s+href\s*=\s*("|'')(https?://[^\s"''.]+(\.|:)[^\s"'']+|tg://[^\s"'']+)\1\s*$' then
      return pg_catalog.jsonb_build_object('problem', 'link');
    elsif v_tag[2] || v_tag[3] !~ ('^(a\s.*|b|strong|i|em|u|ins|s|strike|del|code(\s+class="language-[^"]+")?|pre|tg-spoiler'
      || '|blockquote(\s+expandable)?|span\s+class="tg-spoiler"|tg-emoji\s+emoji-id="[1-9][0-9]{0,18}")\s*$') then
      return pg_catalog.jsonb_build_object('problem', 'attribute', 'tag', v_tag[2]);
    else
      v_open := v_open || v_tag[2];
    end if;
  end loop;
  return case
    when pg_catalog.cardinality(v_open) > 0 then
      pg_catalog.jsonb_build_object('problem', 'open', 'tag', v_open[pg_catalog.cardinality(v_open)])
    when v_length = 0 then '{"problem": "empty"}'
    when v_length > p_at_most then
      pg_catalog.jsonb_build_object('problem', 'long', 'length', v_length, 'at_most', p_at_most)
  end;
end
$$;
comment on function outreach.check_html(text, integer) is
  'What is wrong with a text as Telegram HTML (core.telegram.org/bots/api#html-style), null when nothing is: {problem: bare (a < of no tag; near) | tag (no tag of Telegram) | attribute | link (no http, https or tg address) | end (closes nothing) | crossed (tag closes while open is open) | open (never closed) | empty | long (length in characters without tags, at_most)}. Texts outreach.html.* say it.';
