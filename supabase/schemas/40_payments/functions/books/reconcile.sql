create function payments.reconcile(p_day date default null) returns bigint
language plpgsql volatile set search_path = ''
as $$
declare
  v_last date := coalesce(p_day, core.today() - 1);
  v_locale text := core.setting_text('admin_locale');
  v_day date;
  v_lines text;
  v_days bigint;
begin
  for v_day in select d::date from pg_catalog.generate_series(coalesce(p_day, core.today() - 7)::timestamp, v_last::timestamp, '1 day') d loop
    delete from payments.day d where d.day = v_day;
    insert into payments.day (day, provider, currency, paid_minor, credited_minor, ordered_minor, queued_minor, ignored_minor,
      refunded_minor, found_minor, reconciled_at)
    select v_day, b.provider, b.currency, b.paid, b.credited, b.ordered, b.queued, b.ignored, b.refunded, b.listed, core.now()
    from payments._books(v_day) b;
  end loop;
  select pg_catalog.string_agg(core.text('payments.admin.difference_line', v_locale, pg_catalog.jsonb_build_object(
      'day', core.format_date(d.day, v_locale), 'provider', payments.provider_name(d.provider),
      'amount', payments.format_amount(d.difference_minor::bigint, d.currency, v_locale))), E'\n' order by d.day, d.provider, d.currency),
    count(distinct d.day)
  into v_lines, v_days
  from payments.day d where d.difference_minor <> 0 and d.day between coalesce(p_day, core.today() - 7) and v_last;
  v_days := v_days + (select count(distinct v.problem) from payments.verify() v);
  if v_days > 0 then
    perform gateway.alert_admin('payments.admin.difference', pg_catalog.jsonb_build_object('lines_html', pg_catalog.concat_ws(E'\n', v_lines,
      (select pg_catalog.string_agg(core.escape_html(v.problem || ' №' || v.id), E'\n' order by v.problem, v.id)
       from (select * from payments.verify() limit 10) v))));
  end if;
  return v_days;
end
$$;
comment on function payments.reconcile(date) is
  'Counts a local day anew, or (null) the last seven: what the providers'' events say was paid, and what became of it, into payments.day; and proves the books by payments.verify(). How many days, and kinds of problem, do not add up; other than 0 alerts the admins.';
