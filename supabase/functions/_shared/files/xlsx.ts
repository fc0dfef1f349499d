/** Tables as Excel files. */
// @ts-types="./write_excel_file.d.ts"
import writeExcelFile from "write-excel-file";
import { type Cell, type Column, dateParts, type Table } from "./table.ts";

/** A table as an Excel file. */
export interface XlsxTable extends Table {
  /** Name of the sheet. */
  readonly sheet: string;
}

/** Letters of a column that says nothing of its width. */
const WIDTH = 16;

/** How Excel is to show a number: digits in groups, so many behind the point. */
const numberFormat = (decimals: number) => decimals > 0 ? `#,##0.${"0".repeat(decimals)}` : "#,##0";

function cell(value: Cell, { type, decimals }: Column) {
  if (value === null || value === undefined || value === "") return null;
  if (type === "number" && typeof value === "number") {
    return { value, type: Number, ...(decimals === undefined ? {} : { format: numberFormat(decimals) }) };
  }
  const parts = type === "date" ? dateParts(value) : null;
  if (parts) {
    const format = parts.time === null ? "dd.mm.yyyy" : "dd.mm.yyyy hh:mm";
    return { value: new Date(`${parts.date}T${parts.time ?? "00:00"}Z`), type: Date, format };
  }
  // Excel takes no more in a cell, and XML no control characters.
  // deno-lint-ignore no-control-regex
  return { value: String(value).replace(/[\x00-\x08\x0b\x0c\x0e-\x1f]/g, "").slice(0, 32_767), type: String };
}

/** A name that Excel takes for a sheet: 31 letters, none of []:*?/\ and no apostrophe at an end. */
const sheetName = (name: string) =>
  name.replace(/[[\]:*?/\\]/g, " ").trim().slice(0, 31).replace(/^'+|'+$/g, "") || "1";

/** Writes a table as an Excel file: titles in bold on a row that stays in sight, dates and numbers as such. */
export async function xlsxBytes({ sheet, columns, rows }: XlsxTable): Promise<Uint8Array> {
  const head = columns.map(({ title, type }) => ({
    value: title,
    type: String,
    fontWeight: "bold" as const,
    align: type === "number" ? "right" as const : "left" as const,
  }));
  const body = rows.map((row) => columns.map((column, n) => cell(row[n] ?? null, column)));
  const file = writeExcelFile([head, ...body], {
    sheet: sheetName(sheet),
    columns: columns.map(({ width }) => ({ width: width ?? WIDTH })),
    stickyRowsCount: 1,
  });
  return await (await file.toBlob()).bytes();
}
