/** Tables as CSV (RFC 4180), the way spreadsheets of the language expect it. */
import { type Cell, type Column, dateParts, type Table } from "./table.ts";

/** A table as CSV. */
export interface CsvTable extends Table {
  /** ru and uk: semicolons, decimal commas, 21.11.2026; en (or any other): commas, points, 2026-11-21. */
  readonly locale?: string;
}

/** What a spreadsheet takes for a formula when a text begins with it, also after blanks. */
const FORMULA = /^\s*[=+\-@\uff0b\uff0d\uff1d\uff20]|^[\t\r]/;

function written(value: Cell, { type, decimals }: Column, continental: boolean): string {
  if (value === null || value === undefined) return "";
  if (type === "number" && typeof value === "number") {
    const number = decimals === undefined ? String(value) : value.toFixed(decimals);
    return continental ? number.replace(".", ",") : number;
  }
  if (type === "date") {
    const parts = dateParts(value);
    if (parts) {
      const date = continental ? parts.date.split("-").reverse().join(".") : parts.date;
      return parts.time === null ? date : `${date} ${parts.time}`;
    }
  }
  const text = String(value);
  return FORMULA.test(text) ? `'${text}` : text;
}

function quoted(text: string, separator: string): string {
  return text.includes(separator) || /["\r\n\t']/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * Writes a table as CSV: UTF-8 with a byte order mark, CRLF, titles first. A text that a spreadsheet would take for a
 * formula gets an apostrophe before it; numbers do not.
 */
export function csvBytes({ columns, rows, locale }: CsvTable): Uint8Array {
  const continental = locale === "ru" || locale === "uk";
  const separator = continental ? ";" : ",";
  const line = (cells: readonly string[]) =>
    cells.map((cell) => quoted(cell, separator)).join(separator) + "\r\n";
  const head = line(columns.map(({ title }) => written(title, { title, type: "text" }, continental)));
  const body = rows.map((row) =>
    line(columns.map((column, n) => written(row[n] ?? null, column, continental)))
  );
  return new TextEncoder().encode("\ufeff" + head + body.join(""));
}
