/** Letters of the pictures: how wide they are and what their outlines look like. */
import { inflateSync } from "node:zlib";
import { BOLD, REGULAR, UNITS_PER_EM } from "./font_data.ts";

/** Steps of an outline: M and L take x, y, Q takes a control point and an end; relative to the point before, y up. */
type Step = readonly ["M" | "L" | "Q", ...number[]];

interface Glyph {
  readonly advance: number;
  readonly steps: readonly Step[];
}

/** A weight of the font. */
export type Weight = "regular" | "bold";
/** A flattened outline: closed rings of x, y, x, y … in pixels, y down. */
export type Rings = readonly (readonly number[])[];

const loaded = new Map<Weight, Map<string, Glyph>>();

function readGlyph(line: string): [string, Glyph] {
  const [code = "", advance = "", ...rest] = line.split(" ");
  const steps = [...rest.join(" ").matchAll(/([MLQ])([^MLQ]*)/g)].map((match) =>
    [match[1], ...(match[2] ?? "").split(" ").map(Number)] as unknown as Step
  );
  return [String.fromCodePoint(Number(code)), { advance: Number(advance), steps }];
}

function load(weight: Weight): Map<string, Glyph> {
  let glyphs = loaded.get(weight);
  if (!glyphs) {
    const packed = Uint8Array.from(atob(weight === "bold" ? BOLD : REGULAR), (c) => c.charCodeAt(0));
    glyphs = new Map(new TextDecoder().decode(inflateSync(packed)).split("\n").map(readGlyph));
    loaded.set(weight, glyphs);
  }
  return glyphs;
}

/**
 * A text as it can be drawn: composed, without emoji, white space as one space (no-break spaces stay), other letters that
 * the font lacks as question marks.
 */
export function drawable(text: string): string {
  const glyphs = load("regular");
  const known = text.normalize("NFC")
    .replace(/\p{Extended_Pictographic}|\p{Emoji_Modifier}|[\u200b-\u200f\u2060\ufe00-\ufe0f]/gu, "")
    .replaceAll("\u202f", "\u00a0")
    .replace(/[^\S\u00a0]+/g, " ").trim();
  return [...known].map((letter) => glyphs.has(letter) ? letter : "?").join("");
}

/** Width of a drawable text in pixels. */
export function textWidth(text: string, size: number, weight: Weight = "regular"): number {
  const glyphs = load(weight);
  let units = 0;
  for (const letter of text) units += glyphs.get(letter)?.advance ?? 0;
  return units * size / UNITS_PER_EM;
}

/** The point of a quadratic curve at t. */
const curve = (t: number, from: number, control: number, to: number) =>
  (1 - t) * (1 - t) * from + 2 * t * (1 - t) * control + t * t * to;

function flatten({ steps }: Glyph, left: number, baseline: number, scale: number): Rings {
  const rings: number[][] = [];
  let ring: number[] = [];
  let [x, y] = [0, 0];
  const add = (px: number, py: number) => ring.push(left + px * scale, baseline - py * scale);
  for (const [kind, a = 0, b = 0, c = 0, d = 0] of steps) {
    if (kind === "M") rings.push(ring = []);
    if (kind === "Q") {
      const [cx, cy] = [x + a, y + b];
      const [ex, ey] = [cx + c, cy + d];
      const pieces = Math.max(2, Math.ceil(Math.sqrt(Math.hypot(ex - x, ey - y) * scale) * 1.2));
      for (let i = 1; i <= pieces; i++) add(curve(i / pieces, x, cx, ex), curve(i / pieces, y, cy, ey));
      [x, y] = [ex, ey];
    } else {
      [x, y] = [x + a, y + b];
      add(x, y);
    }
  }
  return rings;
}

/** Outlines of a drawable text that begins at `left` on `baseline`, pixels. */
export function textRings(
  text: string,
  left: number,
  baseline: number,
  size: number,
  weight: Weight = "regular",
): Rings {
  const glyphs = load(weight);
  const scale = size / UNITS_PER_EM;
  let at = left;
  return [...text].flatMap((letter) => {
    const glyph = glyphs.get(letter);
    if (!glyph) return [];
    const rings = flatten(glyph, at, baseline, scale);
    at += glyph.advance * scale;
    return rings;
  });
}
