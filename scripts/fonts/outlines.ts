/** The letters of the pictures: outlines of Inter as the functions carry them. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { deflateSync } from "node:zlib";
import opentype from "opentype.js";

/** Parts of the font as npm carries it, the ones that hold the letters of the three languages and their neighbours. */
const PARTS = ["latin", "latin-ext", "cyrillic", "cyrillic-ext"];
/** Code points that are kept: Latin to Extended-A, Cyrillic, punctuation, currencies, №, ™, arrows and minus. */
const KEPT: [number, number][] = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x400, 0x4ff],
  [0x2010, 0x203a],
  [0x20a0, 0x20bf],
  [0x2116, 0x2122],
  [0x2190, 0x2193],
  [0x2212, 0x2212],
];

interface Command {
  readonly type: string;
  readonly x?: number;
  readonly y?: number;
  readonly x1?: number;
  readonly y1?: number;
}

/** One letter: code point, advance, then M, L and Q with whole coordinates, each relative to the point before. */
function glyphLine(code: number, advance: number, commands: readonly Command[]): string {
  let at = [0, 0];
  const point = (x = 0, y = 0) => {
    const step = [Math.round(x) - at[0]!, Math.round(y) - at[1]!];
    at = [Math.round(x), Math.round(y)];
    return step.join(" ");
  };
  const parts = commands.filter(({ type }) => type !== "Z").map(({ type, x, y, x1, y1 }) => {
    if (type === "Q") return `Q${point(x1, y1)} ${point(x, y)}`;
    if (type === "M" || type === "L") return `${type}${point(x, y)}`;
    throw new Error(`outlines of this font have ${type}, which nothing here draws`);
  });
  return `${code} ${Math.round(advance)} ${parts.join("")}`;
}

/** The letters of one weight, one a line, in the order of their code points. */
export function outlines(weight: number): string {
  const require = createRequire(import.meta.url);
  const lines = new Map<number, string>();
  for (const part of PARTS) {
    const path = require.resolve(`@fontsource/inter/files/inter-${part}-${weight}-normal.woff`);
    const font = opentype.parse(new Uint8Array(readFileSync(path)).buffer);
    for (const [from, to] of KEPT) {
      for (let code = from; code <= to; code++) {
        const glyph = font.charToGlyph(String.fromCodePoint(code));
        if (glyph.index === 0 || lines.has(code)) continue;
        lines.set(code, glyphLine(code, glyph.advanceWidth ?? 0, glyph.path.commands as readonly Command[]));
      }
    }
  }
  return [...lines].sort(([a], [b]) => a - b).map(([, line]) => line).join("\n");
}

const packed = (text: string) => deflateSync(text, { level: 9 }).toString("base64");

/** The module that carries both weights. */
export function fontModule(): string {
  return `/**
 * Outlines of Inter 400 and 600 (https://github.com/rsms/inter), Copyright 2016 The Inter Project Authors, under the
 * SIL Open Font License 1.1 (beside this file: OFL.txt). Written by scripts/fonts/build.ts, not by hand.
 */
// deno-fmt-ignore-file

/** Units of the outlines in one em. */
export const UNITS_PER_EM = 2048;
/** Letters, one a line, deflated, in base64. */
export const REGULAR = "${packed(outlines(400))}";
/** The same, semibold. */
export const BOLD = "${packed(outlines(600))}";
`;
}
