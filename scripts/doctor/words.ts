/** Numbers and times as people read them. */

const UNITS: readonly [number, string][] = [[86_400, "d"], [3_600, "h"], [60, "min"], [1, "s"]];

/** A time span, such as "3 h 5 min": its two largest units. */
export function span(seconds: number): string {
  const parts: string[] = [];
  let rest = Math.max(0, Math.floor(seconds));
  for (const [size, unit] of UNITS) {
    if (rest >= size) parts.push(`${Math.floor(rest / size)} ${unit}`);
    rest %= size;
  }
  return parts.slice(0, 2).join(" ") || "0 s";
}

/** How long ago a moment was. */
export const ago = (moment: Date): string => `${span((Date.now() - moment.getTime()) / 1000)} ago`;

/** A count with its noun: "1 call", "2 calls". */
export const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? "" : "s"}`;

/** A text on one line, cut after so many characters. */
export function short(text: string | null | undefined, limit = 160): string {
  const line = (text ?? "").replace(/\s+/g, " ").trim();
  return line.length > limit ? `${line.slice(0, limit - 1)}…` : line;
}
