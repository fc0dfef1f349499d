create function payments.take_links(p_bot_id text, p_results jsonb) returns void
language plpgsql volatile set search_path = ''
as $$
declare
  v_invoice payments.invoice;
  v_locale text;
begin
  for v_invoice in
    update payments.invoice i set link = r.link
    from pg_catalog.jsonb_to_recordset(p_results) as r (id bigint, link text)
    where r.link is not null and i.outbox_id = r.id and i.bot_id = p_bot_id and i.link is null
    returning i.*
  loop
    v_locale := (select p.locale from people.person p where p.id = v_invoice.person_id);
    perform gateway.notify(v_invoice.person_id, p_bot_id, null,
      case when v_invoice.purpose = 'subscription' then 'payments.link.subscription' else 'payments.link.once' end,
      pg_catalog.jsonb_build_object('title', v_invoice.title,
        'amount', payments.format_amount(v_invoice.amount_minor, v_invoice.currency, v_locale)),
      pg_catalog.jsonb_build_object('inline_keyboard', pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_array(
        pg_catalog.jsonb_build_object('text', core.text('payments.button.pay', v_locale), 'url', v_invoice.link)))));
  end loop;
end
$$;
comment on function payments.take_links(text, jsonb) is
  'Takes the links out of what became of calls ([{id, link}]; other results are left alone), and sends each to its person as a button, once.';
