/** What tables to be written into files look like. */

/** A column. */
export interface Column {
  readonly title: string;
  readonly type: "text" | "number" | "date";
  /** Digits behind the point that every number of the column gets; as many as it has when left out. */
  readonly decimals?: number;
  /** Letters; for a spreadsheet. */
  readonly width?: number;
}

/** A cell: text; a number; a date as 2026-11-21 or 2026-11-21T14:05:09, without a zone; null for none. */
export type Cell = string | number | null;

/** A table. */
export interface Table {
  /** Name of the file; its extension is added. */
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A file name without what systems do not take, with its extension. */
export function fileName(name: string, extension: string): string {
  // deno-lint-ignore no-control-regex
  const clean = name.replace(/[\x00-\x1f\\/:*?"<>|]+/g, " ").replace(/\s+/g, " ").trim().slice(0, 100);
  return `${clean || "file"}.${extension}`;
}

/** The parts of a date cell; null for what is none. */
export function dateParts(value: Cell): { date: string; time: string | null } | null {
  const match = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?)?$/.exec(String(value ?? ""));
  return match ? { date: match[1]!, time: match[2] ?? null } : null;
}
