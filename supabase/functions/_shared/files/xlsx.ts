/**
 * Tables as Excel files. `write-excel-file` makes the workbook; the rows are written into it here, some at a time, and
 * compressed as they are. The library would hold each cell as an object and all of the sheet as a string, and compresses
 * what is larger than 160 KB in a Worker, which Supabase's edge runtime does not have.
 */
import { strFromU8, strToU8, unzipSync, Zip, ZipDeflate } from "fflate";
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
/** Rows that are written before anything else in the process gets its turn. */
const AT_ONCE = 1000;
/** Of compression, 1 to 9. The usual 6 makes a file that is a tenth smaller, in half as much time again. */
const LEVEL = 3;

const SHEET = "xl/worksheets/sheet1.xml";
const STRINGS = "xl/sharedStrings.xml";

/** How Excel is to show a number: digits in groups, so many behind the point. */
const numberFormat = (decimals: number) => decimals > 0 ? `#,##0.${"0".repeat(decimals)}` : "#,##0";

/** A name that Excel takes for a sheet: 31 letters, none of []:*?/\ and no apostrophe at an end. */
const sheetName = (name: string) =>
  name.replace(/[[\]:*?/\\]/g, " ").trim().slice(0, 31).replace(/^'+|'+$/g, "") || "1";

/** Milliseconds of Excel's day 0. */
const DAY_0 = Date.UTC(1899, 11, 30);
const DAY_MS = 86_400_000;

/** A cell that looks as those of a column do. */
function sample({ type, decimals }: Column, withTime: boolean) {
  if (type === "date") {
    return { value: new Date(0), type: Date, format: withTime ? "dd.mm.yyyy hh:mm" : "dd.mm.yyyy" };
  }
  if (type === "text" || decimals === undefined) return { value: "-", type: String };
  return { value: 0, type: Number, format: numberFormat(decimals) };
}

/** The parts of a workbook with titles in bold on a row that stays in sight, and two rows of samples. */
async function workbook({ sheet, columns }: XlsxTable): Promise<Record<string, Uint8Array>> {
  const head = columns.map(({ title, type }) => ({
    value: title,
    type: String,
    fontWeight: "bold" as const,
    align: type === "number" ? "right" as const : "left" as const,
  }));
  const samples = [true, false].map((withTime) => columns.map((column) => sample(column, withTime)));
  const file = writeExcelFile([head, ...samples], {
    sheet: sheetName(sheet),
    columns: columns.map(({ width }) => ({ width: width ?? WIDTH })),
    stickyRowsCount: 1,
  });
  return unzipSync(await (await file.toBlob()).bytes());
}

/** Texts are kept once for the whole workbook; a cell has the number of its own. */
class Strings {
  readonly #numbers = new Map<string, number>();
  readonly #items: string[] = [];

  constructor(readonly first: number) {}

  number(text: string): number {
    let number = this.#numbers.get(text);
    if (number === undefined) {
      this.#numbers.set(text, number = this.first + this.#items.length);
      // Excel takes no more in a cell, and XML no control characters.
      // deno-lint-ignore no-control-regex
      const clean = text.slice(0, 32_767).replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, "")
        .replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
      this.#items.push(`<si><t xml:space="preserve">${clean}</t></si>`);
    }
    return number;
  }

  xml(): string {
    return this.#items.join("");
  }
}

/** The name of a column: A, B … Z, AA … */
const columnName = (n: number): string =>
  (n < 26 ? "" : columnName(Math.floor(n / 26) - 1)) + String.fromCharCode(65 + n % 26);

/** What writes a column's cells into a sheet. */
function cellWriter({ type }: Column, n: number, sheet: string, strings: Strings) {
  const name = columnName(n);
  const styleOf = (row: number) => new RegExp(`<c r="${name}${row}"( s="\\d+")?`).exec(sheet)?.[1] ?? "";
  const [style, dayStyle] = [styleOf(2), styleOf(3)];
  return (value: Cell, row: number): string => {
    if (value === null || value === undefined || value === "") return "";
    const at = `<c r="${name}${row}"`;
    if (type === "number" && typeof value === "number") return `${at}${style}><v>${value}</v></c>`;
    const parts = type === "date" ? dateParts(value) : null;
    const day = parts ? (Date.parse(`${parts.date}T${parts.time ?? "00:00"}Z`) - DAY_0) / DAY_MS : NaN;
    if (day > 0) return `${at}${parts!.time === null ? dayStyle : style}><v>${day}</v></c>`;
    return `${at} t="s"><v>${strings.number(String(value))}</v></c>`;
  };
}

/** Writes a table as an Excel file: titles in bold on a row that stays in sight, dates and numbers as such. */
export async function xlsxBytes(table: XlsxTable): Promise<Uint8Array> {
  const { columns, rows } = table;
  const parts = await workbook(table);
  const [sheet, stringsXml] = [strFromU8(parts[SHEET]!), strFromU8(parts[STRINGS]!)];
  const strings = new Strings(stringsXml.split("<si>").length - 1);
  const writers = columns.map((column, n) => cellWriter(column, n, sheet, strings));

  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  const open = (path: string) => {
    const part = new ZipDeflate(path, { level: LEVEL });
    zip.add(part);
    return part;
  };
  for (const [path, bytes] of Object.entries(parts)) {
    if (path !== SHEET && path !== STRINGS) open(path).push(bytes, true);
  }
  const body = open(SHEET);
  body.push(strToU8(sheet.slice(0, sheet.indexOf('<row r="2"'))));
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const lines = rows.slice(from, from + AT_ONCE).map((row, i) => {
      const number = from + i + 2;
      return `<row r="${number}">${writers.map((write, n) => write(row[n] ?? null, number)).join("")}</row>`;
    });
    body.push(strToU8(lines.join("")));
    await new Promise((done) => setTimeout(done));
  }
  body.push(strToU8(sheet.slice(sheet.indexOf("</sheetData>"))), true);
  open(STRINGS).push(strToU8(stringsXml.replace("</sst>", () => `${strings.xml()}</sst>`)), true);
  zip.end();
  return await new Blob(chunks as BlobPart[]).bytes();
}
