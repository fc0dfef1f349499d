/** A sheet to print and put up: who invites, what to do, and a big QR code. */
import { encode } from "uqr";
import { Canvas, type Colour } from "./canvas.ts";
import { fit, type Fitted, LEADING } from "./fit.ts";
import { drawable, type Weight } from "./font.ts";

/** What a poster says. */
export interface Poster {
  /** The name at the top. */
  readonly title: string;
  /** One line that says what to do. */
  readonly subtitle: string;
  /** What the QR code holds, also written below it; at most 300 bytes. */
  readonly url: string;
}

/** Pixels: A5 upright at 212 dots an inch. */
const WIDTH = 1240;
const HEIGHT = 1748;
const MARGIN = 110;
/** Where the coloured part ends, so deep that the code's sheet lies half on it. */
const BAND = 760;
const SHEET = 920;
const SHEET_TOP = 600;
/** Modules of white that a QR code needs around it; the sheet gives them. */
const QUIET_ZONE = 4;

const BLUE: Colour = [22, 78, 138];
const WHITE: Colour = [255, 255, 255];
const PALE: Colour = [214, 229, 245];
const EDGE: Colour = [221, 227, 233];
const INK: Colour = [16, 24, 31];
const SOFT: Colour = [85, 99, 111];

/** Writes lines one below the other, centred; `middle` is the height of their centre. */
function centred(
  canvas: Canvas,
  { lines, size }: Fitted,
  middle: number,
  colour: Colour,
  weight: Weight,
): void {
  const step = size * LEADING;
  // 0.36 em: half the height of a capital letter.
  const first = middle - step * (lines.length - 1) / 2 + size * 0.36;
  lines.forEach((line, n) =>
    canvas.text(line, WIDTH / 2, first + step * n, { size, colour, weight, align: "centre" })
  );
}

function drawQr(canvas: Canvas, url: string): void {
  const { data, size } = encode(url, { ecc: "M", border: 0 });
  const scale = Math.floor(SHEET / (size + 2 * QUIET_ZONE));
  const left = Math.round((WIDTH - size * scale) / 2);
  const top = SHEET_TOP + Math.round((SHEET - size * scale) / 2);
  data.forEach((row, y) =>
    row.forEach((black, x) => {
      if (black) canvas.rect(left + x * scale, top + y * scale, scale, scale, INK);
    })
  );
}

/**
 * Draws a poster, 1240 × 1748. Long names wrap and shrink.
 * @returns a PNG
 * @throws when the url is too long for a QR code
 */
export function posterPng({ title, subtitle, url }: Poster): Uint8Array {
  const canvas = new Canvas(WIDTH, HEIGHT);
  const width = WIDTH - 2 * MARGIN;
  canvas.rect(0, 0, WIDTH, BAND, BLUE);
  const name = fit(drawable(title), { width, height: 320 }, [132, 116, 102, 88, 80, 72, 66, 60, 54], "bold");
  const ask = fit(drawable(subtitle), { width, height: 140 }, [50, 46, 42, 38]);
  // Name and line share the coloured part above the sheet, in proportion to what they need.
  const nameHeight = name.lines.length * name.size * LEADING;
  const askHeight = ask.lines.length * ask.size * LEADING;
  const gap = 34;
  const top = (SHEET_TOP + 10 - nameHeight - gap - askHeight) / 2;
  centred(canvas, name, top + nameHeight / 2, WHITE, "bold");
  centred(canvas, ask, top + nameHeight + gap + askHeight / 2, PALE, "regular");
  const left = (WIDTH - SHEET) / 2;
  canvas.rect(left - 3, SHEET_TOP - 3, SHEET + 6, SHEET + 6, EDGE, 51);
  canvas.rect(left, SHEET_TOP, SHEET, SHEET, WHITE, 48);
  drawQr(canvas, url);
  const written = fit(drawable(url.replace(/^https?:\/\//, "")), { width, height: 60 }, [40, 36, 32, 28, 24]);
  centred(canvas, written, SHEET_TOP + SHEET + (HEIGHT - SHEET_TOP - SHEET) / 2, SOFT, "regular");
  return canvas.png();
}
