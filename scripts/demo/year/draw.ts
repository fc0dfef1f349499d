const EIGHTHS = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"];
const LEVELS = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"];

/** A number with its thousands grouped, rounded to whole. */
export function grouped(value: number): string {
  return Math.round(value).toLocaleString("en-US").replace("-", "−");
}

/** A bar in eighths of a character: full is as wide as told. Something is never nothing. */
export function bar(value: number, full: number, width: number): string {
  if (value <= 0 || full <= 0) return "";
  const eighths = Math.max(1, Math.round(value / full * width * 8));
  return "█".repeat(Math.floor(eighths / 8)) + EIGHTHS[eighths % 8];
}

/** A line of one character for each value, from 0 up to the greatest. */
export function sparkline(values: number[]): string {
  const full = Math.max(...values, 1);
  return values.map((value) => LEVELS[Math.min(7, Math.floor(Math.max(0, value) / full * 8))]).join("");
}

/** Lines of a table: text to the left in the first column, numbers to the right; a rule under the head and over the sum. */
export function table(head: string[], rows: string[][], sum?: string[]): string[] {
  const all = [head, ...rows, ...(sum ? [sum] : [])];
  const widths = head.map((_, column) => Math.max(...all.map((row) => (row[column] ?? "").length)));
  const line = (row: string[]): string =>
    `  ${
      row.map((cell, column) => column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!)).join(
        "  ",
      )
    }`.trimEnd();
  const rule = `  ${widths.map((width) => "─".repeat(width)).join("──")}`;
  return [line(head), rule, ...rows.map(line), ...(sum ? [rule, line(sum)] : [])];
}

/** A heading, as the other demo has it. */
export function heading(title: string): string {
  return `\n── ${title} ${"─".repeat(Math.max(0, 96 - title.length))}`;
}
