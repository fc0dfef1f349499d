create function payments.plain_note(p_note text) returns text
language plpgsql immutable set search_path = ''
as $$
declare
  v_note text := pg_catalog.left(p_note, 20000);
  v_code text;
  v_number bigint;
begin
  if pg_catalog.strpos(v_note, '&') > 0 then
    v_note := pg_catalog.replace(pg_catalog.replace(pg_catalog.replace(v_note, '&amp;', '&'), '&nbsp;', ' '), '&lowbar;', '_');
    for v_code in select distinct m[1] from pg_catalog.regexp_matches(v_note, '&#([0-9]{1,6}|[xX][0-9a-fA-F]{1,5});', 'g') m loop
      v_number := case when pg_catalog.lower(v_code) like 'x%'
        then ('x' || pg_catalog.lpad(pg_catalog.substr(v_code, 2), 8, '0'))::bit(32)::bigint else v_code::bigint end;
      continue when v_number = 0 or v_number between 55296 and 57343;
      v_note := pg_catalog.replace(v_note, '&#' || v_code || ';', pg_catalog.chr(v_number::integer));
    end loop;
    v_note := pg_catalog.replace(pg_catalog.replace(pg_catalog.replace(pg_catalog.replace(v_note,
      '&lt;', '<'), '&gt;', '>'), '&quot;', '"'), '&apos;', '''');
  end if;
  -- Soft hyphens, joiners, directions, variants and keycaps, of which nothing is seen.
  return pg_catalog.translate(pg_catalog.regexp_replace(pg_catalog.normalize(v_note, 'NFKC'),
    U&'[\00AD\034F\061C\180E\200B-\200F\202A-\202E\2060-\2064\2066-\2069\FE00-\FE0F\FEFF\20E3]', '', 'g'),
    '٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹', '01234567890123456789');
end
$$;
comment on function payments.plain_note(text) is
  'What somebody typed, as they meant it: HTML entities undone, letters and digits of every width and style folded (NFKC), what cannot be seen dropped. At most 20,000 characters of it.';
