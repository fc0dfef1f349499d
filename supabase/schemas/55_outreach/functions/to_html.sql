create function outreach.to_html(p_text text, p_entities jsonb) returns text
language plpgsql immutable set search_path = ''
as $$
declare
  v_html text := '';
  v_at integer := 0;
  v_char text;
  v_entity record;
  v_open text[] := '{}'::text[];
  v_ends integer[] := '{}'::integer[];
begin
  -- Telegram counts UTF-16 units: two for a character beyond the first 65,536.
  foreach v_char in array pg_catalog.string_to_array(p_text, null) || null::text loop
    while v_ends[pg_catalog.cardinality(v_ends)] <= v_at or v_char is null and pg_catalog.cardinality(v_ends) > 0 loop
      v_html := v_html || '</' || v_open[pg_catalog.cardinality(v_open)] || '>';
      v_open := pg_catalog.trim_array(v_open, 1);
      v_ends := pg_catalog.trim_array(v_ends, 1);
    end loop;
    exit when v_char is null;
    for v_entity in
      select t.tag, t.attribute, e.length from (
        select x.*, n from pg_catalog.jsonb_array_elements(p_entities) with ordinality a (entity, n),
          pg_catalog.jsonb_to_record(a.entity) x (type text, "offset" integer, length integer, url text)) e
        join (values ('bold', 'b', ''), ('italic', 'i', ''), ('underline', 'u', ''), ('strikethrough', 's', ''), ('spoiler', 'tg-spoiler', ''),
          ('code', 'code', ''), ('pre', 'pre', ''), ('blockquote', 'blockquote', ''), ('expandable_blockquote', 'blockquote', ' expandable'),
          ('text_link', 'a', ' href="')) k (type, tag, start) on k.type = e.type
        cross join lateral (select k.tag, k.start || case when k.tag = 'a'
          then pg_catalog.replace(core.escape_html(e.url), '"', '&quot;') || '"' else '' end as attribute) t
      where e."offset" = v_at and e.length > 0
      order by e.length desc, e.n
    loop
      v_html := v_html || '<' || v_entity.tag || v_entity.attribute || '>';
      v_open := v_open || v_entity.tag;
      v_ends := v_ends || (v_at + v_entity.length);
    end loop;
    v_html := v_html || core.escape_html(v_char);
    v_at := v_at + case when pg_catalog.ascii(v_char) > 65535 then 2 else 1 end;
  end loop;
  return v_html;
end
$$;
comment on function outreach.to_html(text, jsonb) is
  'A text that a person formatted in Telegram (MessageEntity: bold, italic, links …) as Telegram HTML; what they typed is escaped. Mentions, hashtags and bare links need no tag.';
