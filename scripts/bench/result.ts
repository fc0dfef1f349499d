/** A figure that a bench must reach. */
export interface Bound {
  /** What is compared, in words. */
  readonly what: string;
  /** Measured ratio. */
  readonly figure: number;
  /** Least ratio. */
  readonly atLeast: number;
  readonly met: boolean;
}

/** What a bench found. */
export interface BenchResult {
  readonly name: string;
  readonly rows: readonly Readonly<Record<string, string | number>>[];
  readonly bounds: readonly Bound[];
}

/** Compares a ratio with the least that is asked of it. */
export function bound(what: string, figure: number, atLeast: number): Bound {
  return { what, figure, atLeast, met: figure >= atLeast };
}

/** The middle value; of an even number of values, the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** The value below which the share lies (0 to 1), by nearest rank. */
export function quantile(sorted: Float64Array, share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0;
}

/** Prints a result as a table, then its bounds. */
export function printResult({ name, rows, bounds }: BenchResult): void {
  const columns = Object.keys(rows[0] ?? {});
  const cells = rows.map((row) => columns.map((column) => String(row[column])));
  const widths = columns.map((column, i) => Math.max(column.length, ...cells.map((cell) => cell[i]!.length)));
  const line = (values: string[]): string =>
    values.map((value, i) => i === 0 ? value.padEnd(widths[i]!) : value.padStart(widths[i]!)).join("  ");
  console.log(`\n${name}\n${line(columns)}\n${widths.map((width) => "-".repeat(width)).join("  ")}`);
  for (const cell of cells) console.log(line(cell));
  console.log();
  for (const { what, figure, atLeast, met } of bounds) {
    console.log(
      `${met ? "met   " : "MISSED"} ${what}: ${(figure * 100).toFixed(0)} % (at least ${
        (atLeast * 100).toFixed(0)
      } %)`,
    );
  }
}
