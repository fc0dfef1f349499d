/** A bar chart as a picture. */
import { Canvas, type Colour } from "./canvas.ts";
import { clip, fit } from "./fit.ts";
import { drawable, textWidth } from "./font.ts";

/** One bar. */
export interface Bar {
  readonly label: string;
  readonly value: number;
}

/** What a chart shows. */
export interface Chart {
  readonly title: string;
  /** 1 to 40; short labels make columns, long ones lines. */
  readonly bars: readonly Bar[];
  /** What the values are, beside the title. */
  readonly unit: string;
  /** How numbers are written: ru, uk (default) or en. */
  readonly locale?: string;
}

/** Pixels. */
const WIDTH = 900;
const HEIGHT = 500;
const LEAST_HEIGHT = 260;
const MARGIN = 44;
/** Where the bars may begin, below the title. */
const TOP = 124;
/** Height of one line of a chart with lines. */
const LINE = 46;

const BLUE: Colour = [29, 111, 184];
const INK: Colour = [16, 24, 31];
const SOFT: Colour = [85, 99, 111];
const GRID: Colour = [228, 233, 238];
const TRACK: Colour = [241, 244, 247];

type Write = (value: number) => string;

/** The step between lines of a scale: 1, 2 or 5 times a power of ten, so that four or fewer reach `most`. */
function niceStep(most: number): number {
  const rough = Math.max(most, 1) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  return Math.max(1, power * ([1, 2, 5, 10].find((n) => n * power >= rough) ?? 10));
}

function drawHead(canvas: Canvas, title: string, unit: string): void {
  const { lines, size } = fit(drawable(title), { width: WIDTH - 2 * MARGIN, height: 36 }, [
    30,
    28,
    26,
    24,
    22,
    20,
    19,
  ], "bold");
  canvas.text(lines[0] ?? "", MARGIN, 58, { size, weight: "bold", colour: INK });
  canvas.text(clip(drawable(unit), WIDTH - 2 * MARGIN, 18), MARGIN, 88, { size: 18, colour: SOFT });
}

/** Columns beside each other on a scale. */
function drawColumns(canvas: Canvas, bars: readonly Bar[], write: Write): void {
  const bottom = HEIGHT - 62;
  const step = niceStep(Math.max(...bars.map(({ value }) => value)));
  const top = Math.max(1, Math.ceil(Math.max(...bars.map(({ value }) => value)) / step)) * step;
  const axis = Math.ceil(textWidth(write(top), 16)) + 14;
  const height = (value: number) => Math.max(0, value) / top * (bottom - TOP - 14);
  for (let value = 0; value <= top; value += step) {
    const y = Math.round(bottom - height(value));
    canvas.rect(MARGIN + axis, y, WIDTH - 2 * MARGIN - axis, value === 0 ? 2 : 1, GRID);
    canvas.text(write(value), MARGIN + axis - 12, y + 6, { size: 16, colour: SOFT, align: "right" });
  }
  const slot = (WIDTH - 2 * MARGIN - axis) / bars.length;
  const width = Math.min(slot * 0.66, 76);
  const numbers = bars.map(({ value }) => write(value));
  const allFit = numbers.every((text) => textWidth(text, 16, "bold") <= slot - 4);
  const widest = Math.max(...bars.map(({ label }) => textWidth(label, 16)));
  const every = Math.max(1, Math.ceil((widest + 10) / slot));
  bars.forEach(({ label, value }, n) => {
    const middle = MARGIN + axis + slot * (n + 0.5);
    const tall = height(value);
    if (tall > 0) {
      const radius = Math.min(6, width / 3, tall);
      canvas.rect(middle - width / 2, bottom - tall, width, Math.max(tall, 2), BLUE, radius);
      // Round at the top only.
      if (tall > radius) canvas.rect(middle - width / 2, bottom - radius, width, radius, BLUE);
      if (allFit) {
        const style = { size: 16, weight: "bold", colour: INK, align: "centre" } as const;
        canvas.text(numbers[n] ?? "", middle, bottom - tall - 8, style);
      }
    }
    if (n % every === 0) canvas.text(label, middle, bottom + 28, { size: 16, colour: SOFT, align: "centre" });
  });
}

/** Lines below each other, with their names left and their values right. */
function drawLines(canvas: Canvas, bars: readonly Bar[], write: Write): void {
  const most = Math.max(1, ...bars.map(({ value }) => value));
  const names = Math.min(300, Math.max(...bars.map(({ label }) => textWidth(label, 20))));
  const numbers = Math.max(...bars.map(({ value }) => textWidth(write(value), 20, "bold")));
  const left = Math.ceil(MARGIN + names + 20);
  const room = WIDTH - MARGIN - Math.ceil(numbers) - 20 - left;
  bars.forEach(({ label, value }, n) => {
    const middle = TOP + LINE * (n + 0.5);
    canvas.text(clip(label, 300, 20), MARGIN, middle + 7, { size: 20, colour: INK });
    canvas.rect(left, middle - 11, room, 22, TRACK, 6);
    if (value > 0) canvas.rect(left, middle - 11, Math.max(4, room * value / most), 22, BLUE, 6);
    const style = { size: 20, weight: "bold", colour: INK, align: "right" } as const;
    canvas.text(write(value), WIDTH - MARGIN, middle + 7, style);
  });
}

/**
 * Draws a bar chart, 900 × 500; with long names it is as high as they need. Below zero counts as zero.
 * @returns a PNG
 * @throws without bars, with more than 40, or with a value that is no number
 */
export function chartPng({ title, bars, unit, locale = "uk" }: Chart): Uint8Array {
  if (bars.length === 0 || bars.length > 40 || bars.some(({ value }) => !Number.isFinite(value))) {
    throw new Error("a chart has 1 to 40 bars with numbers");
  }
  const format = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const write: Write = (value) => drawable(format.format(value).replace("-", "−"));
  const drawn = bars.map(({ label, value }) => ({ label: drawable(label), value }));
  const asColumns = Math.max(...drawn.map(({ label }) => textWidth(label, 16))) <= 76 && drawn.length <= 31 ||
    drawn.every(({ label }) => [...label].length <= 5);
  const height = asColumns ? HEIGHT : Math.max(LEAST_HEIGHT, TOP + LINE * drawn.length + MARGIN);
  const canvas = new Canvas(WIDTH, height);
  drawHead(canvas, title, unit);
  if (asColumns) drawColumns(canvas, drawn, write);
  else drawLines(canvas, drawn, write);
  return canvas.png();
}
