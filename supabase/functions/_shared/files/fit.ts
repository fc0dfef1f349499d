/** Texts that must fit a box: wrapped at words, smaller when that is not enough, cut with an ellipsis at last. */
import { textWidth, type Weight } from "./font.ts";

/** From one baseline to the next, in sizes. */
export const LEADING = 1.2;

/** A text made to fit. */
export interface Fitted {
  readonly lines: readonly string[];
  /** Pixels. */
  readonly size: number;
}

/** Cuts a text to a width, with an ellipsis when anything is lost. */
export function clip(text: string, width: number, size: number, weight?: Weight): string {
  if (textWidth(text, size, weight) <= width) return text;
  const letters = [...text];
  while (letters.length > 1 && textWidth(letters.join("").trimEnd() + "…", size, weight) > width) {
    letters.pop();
  }
  return letters.join("").trimEnd() + "…";
}

/** Breaks a text into lines; null when a single word is too wide for one. */
function wrap(text: string, width: number, size: number, weight?: Weight): string[] | null {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (textWidth(word, size, weight) > width) return null;
    const longer = line === "" ? word : `${line} ${word}`;
    if (textWidth(longer, size, weight) <= width) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}

/** The narrowest width that needs no more lines than the text needs anyway, so that no word is left alone. */
function balanced(text: string, width: number, size: number, weight?: Weight): string[] {
  let lines = wrap(text, width, size, weight) ?? [];
  const count = lines.length;
  for (let narrower = width * 0.97; count > 1 && narrower > width / 2; narrower *= 0.97) {
    const again = wrap(text, narrower, size, weight);
    if (again?.length !== count) break;
    lines = again;
  }
  return lines;
}

/** Pixels. */
export interface Box {
  readonly width: number;
  readonly height: number;
}

/**
 * Fits a drawable text into a box: at the greatest of `sizes` at which it fits. Where none does, the smallest is used,
 * words are broken anywhere and what is too much is cut.
 */
export function fit(text: string, { width, height }: Box, sizes: readonly number[], weight?: Weight): Fitted {
  const most = (size: number) => Math.max(1, Math.floor(height / (size * LEADING) + 0.01));
  for (const size of sizes) {
    const lines = wrap(text, width, size, weight);
    if (lines && lines.length <= most(size)) return { lines: balanced(text, width, size, weight), size };
  }
  const size = sizes.at(-1) ?? 16;
  const lines: string[] = [];
  let rest = text;
  while (rest !== "" && lines.length < most(size) - 1) {
    let line = "";
    for (const letter of rest) {
      if (textWidth(line + letter, size, weight) > width) break;
      line += letter;
    }
    const space = line.length < rest.length ? line.lastIndexOf(" ") : -1;
    if (space > line.length / 2) line = line.slice(0, space);
    if (line === "") break;
    lines.push(line.trim());
    rest = rest.slice(line.length).trim();
  }
  if (rest !== "") lines.push(clip(rest, width, size, weight));
  return { lines, size };
}
