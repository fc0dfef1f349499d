/**
 * The part of write-excel-file that is used here. Its own types name Node's streams, and with them Deno takes Node's
 * types for the web's streams everywhere.
 */

interface Cell {
  readonly value: string | number | Date;
  readonly type: StringConstructor | NumberConstructor | DateConstructor;
  readonly format?: string;
  readonly fontWeight?: "bold";
  readonly align?: "left" | "right";
}

interface Options {
  readonly sheet: string;
  /** Widths in letters. */
  readonly columns: readonly { readonly width: number }[];
  readonly stickyRowsCount: number;
}

/** Writes a sheet. */
export default function writeExcelFile(
  rows: readonly (readonly (Cell | null)[])[],
  options: Options,
): { toBlob(): Promise<Blob> };
