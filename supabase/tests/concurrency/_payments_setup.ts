/** The set-up of a run as SQL, for an empty database. */
import { PEOPLE } from "./_payments_operations.ts";

/** What is written into a table goes into a diary, in the order in which it is written, with the statement that did it. */
const watch = (table: string): string =>
  `create trigger diary after insert or update on payments.${table} for each row execute function diary.note();`;

/** One line each. CHF will have a rate one day; of GBP nothing is known. The euro's rate changes in the course of a run. */
export const SET_UP: readonly string[] = [
  "select core.set_setting('time_zone', '\"Etc/UTC\"', 'test');",
  "insert into payments.currency (code, digits, sign) values ('CHF', 2, 'CHF');",
  "insert into payments.rate (currency, valid_from, points_per_unit, set_by) values ('CHF', '2030-01-01', 100, 'test'), ('EUR', '2026-01-12', 123.7, 'test');",
  `select people.add_person(jsonb_build_object('id', 80000 + i, 'first_name', 'Person ' || i)) from generate_series(1, ${PEOPLE}) i;`,
  "select ledger.open_wallet(p.id) from people.person p order by p.id;",
  "create schema diary;",
  "create table diary.line (id bigint generated always as identity primary key, statement integer, source text, body jsonb);",
  `create function diary.note() returns trigger language plpgsql set search_path = '' as $$
begin
  insert into diary.line (statement, source, body)
  values (substring(pg_catalog.current_query() from 'statement ([0-9]+) ')::integer, tg_table_name, pg_catalog.to_jsonb(new));
  return null;
end $$;`,
  ...["pending_payments", "payment", "credit", "refund"].map(watch),
];
