/** A bar chart as a picture. */
import { Canvas, type Colour } from "./canvas.ts";
import { clip, fit } from "./fit.ts";
import { drawable, textWidth } from "./font.ts";

/** One bar. */
export interface Bar {
  readonly label: string;
  readonly value: number;
  /** What the value is compared with: a paler column beside its own. */
  readonly beside?: number;
}

/** What a chart shows. */
export interface Chart {
  readonly title: string;
  /** 1 to 40; short labels make columns, long ones lines. */
  readonly bars: readonly Bar[];
  /** What the values are, below the title. */
  readonly unit: string;
  /** What the paler columns are, beside the unit; with it the bars are columns. */
  readonly beside?: string;
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
/** Where columns stand. */
const BOTTOM = HEIGHT - 62;
/** Room above the highest line of a scale, for the number on a column. */
const HEADROOM = 24;
/** Height of one line of a chart with lines. */
const LINE = 50;
/** Size of all letters but the title's: a phone shows the picture at 40 % of its width. */
const TEXT = 22;
/** Width of the names below columns; longer ones make lines. */
const NAME = 118;

const BLUE: Colour = [29, 111, 184];
const PALE: Colour = [157, 194, 228];
const INK: Colour = [16, 24, 31];
const SOFT: Colour = [85, 99, 111];
const GRID: Colour = [228, 233, 238];
const TRACK: Colour = [241, 244, 247];

type Write = (value: number) => string;

/** The step between lines of a scale: whole, 1, 2, 2.5 or 5 times a power of ten, so that five or fewer reach `most`. */
function niceStep(most: number): number {
  const rough = Math.max(most, 1) / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  return [1, 2, 2.5, 5, 10].map((n) => n * power).find((n) => n >= rough && Number.isInteger(n)) ?? 1;
}

function drawHead(canvas: Canvas, { title, unit, beside }: Chart): void {
  const room = WIDTH - 2 * MARGIN;
  const { lines, size } = fit(drawable(title), { width: room, height: 40 }, [33, 30, 27, 24, 21, 19], "bold");
  canvas.text(lines[0] ?? "", MARGIN, 58, { size, weight: "bold", colour: INK });
  if (beside === undefined) {
    canvas.text(clip(drawable(unit), room, TEXT), MARGIN, 94, { size: TEXT, colour: SOFT });
    return;
  }
  let left = MARGIN;
  for (const [text, colour] of [[unit, BLUE], [beside, PALE]] as const) {
    canvas.rect(left, 78, 18, 18, colour, 4);
    const words = clip(drawable(text), room / 2 - 30, TEXT);
    left += 26 + canvas.text(words, left + 26, 94, { size: TEXT, colour: SOFT }) + 30;
  }
}

/** Whether days or hours stand below the columns. */
const areNumbered = (bars: readonly Bar[]) => bars.every(({ label }) => /^\d+$/.test(label));

/** A column that is round at the top only. */
function drawColumn(canvas: Canvas, left: number, width: number, tall: number, colour: Colour): void {
  if (tall <= 0) return;
  const radius = Math.min(6, width / 3, tall);
  canvas.rect(left, BOTTOM - tall, width, Math.max(tall, 2), colour, radius);
  if (tall > radius) canvas.rect(left, BOTTOM - radius, width, radius, colour);
}

/** Columns beside each other on a scale. */
function drawColumns(canvas: Canvas, bars: readonly Bar[], write: Write, compared: boolean): void {
  const most = Math.max(...bars.flatMap(({ value, beside = 0 }) => [value, beside]));
  const step = niceStep(most);
  const top = Math.max(1, Math.ceil(most / step)) * step;
  const axis = Math.ceil(textWidth(write(top), TEXT)) + 14;
  const height = (value: number) => Math.max(0, value) / top * (BOTTOM - TOP - HEADROOM);
  for (let value = 0; value <= top; value += step) {
    const y = Math.round(BOTTOM - height(value));
    canvas.rect(MARGIN + axis, y, WIDTH - 2 * MARGIN - axis, value === 0 ? 2 : 1, GRID);
    canvas.text(write(value), MARGIN + axis - 12, y + 8, { size: TEXT, colour: SOFT, align: "right" });
  }
  const slot = (WIDTH - 2 * MARGIN - axis) / bars.length;
  // Two columns of a pair touch one another nearly.
  const width = compared ? Math.min(slot * 0.36, 56) : Math.min(slot * 0.66, 76);
  const numbers = bars.map(({ value }) => write(value));
  const allFit = !compared && numbers.every((text) => textWidth(text, TEXT, "bold") <= slot - 4);
  const widest = Math.max(...bars.map(({ label }) => textWidth(label, TEXT)));
  // Of numbers in a row some may be left out, of names none.
  const every = areNumbered(bars) ? Math.max(1, Math.ceil((widest + 8) / slot)) : 1;
  const size = every > 1 ? TEXT : Math.min(TEXT, TEXT * (slot - 12) / widest);
  bars.forEach(({ label, value, beside = 0 }, n) => {
    const middle = MARGIN + axis + slot * (n + 0.5);
    drawColumn(canvas, compared ? middle - width - 1 : middle - width / 2, width, height(value), BLUE);
    if (compared) drawColumn(canvas, middle + 1, width, height(beside), PALE);
    if (allFit && value > 0) {
      const style = { size: TEXT, weight: "bold", colour: INK, align: "centre" } as const;
      canvas.text(numbers[n] ?? "", middle, BOTTOM - height(value) - 9, style);
    }
    if (n % every === 0) {
      canvas.text(label, middle, BOTTOM + 33, { size, colour: SOFT, align: "centre" });
    }
  });
}

/** Lines below each other, with their names left and their values right. */
function drawLines(canvas: Canvas, bars: readonly Bar[], write: Write): void {
  const most = Math.max(1, ...bars.map(({ value }) => value));
  const names = Math.min(320, Math.max(...bars.map(({ label }) => textWidth(label, TEXT))));
  const numbers = Math.max(...bars.map(({ value }) => textWidth(write(value), TEXT, "bold")));
  const left = Math.ceil(MARGIN + names + 20);
  const room = WIDTH - MARGIN - Math.ceil(numbers) - 20 - left;
  bars.forEach(({ label, value }, n) => {
    const middle = TOP + LINE * (n + 0.5);
    canvas.text(clip(label, 320, TEXT), MARGIN, middle + 8, { size: TEXT, colour: INK });
    canvas.rect(left, middle - 12, room, 24, TRACK, 6);
    if (value > 0) canvas.rect(left, middle - 12, Math.max(4, room * value / most), 24, BLUE, 6);
    const style = { size: TEXT, weight: "bold", colour: INK, align: "right" } as const;
    canvas.text(write(value), WIDTH - MARGIN, middle + 8, style);
  });
}

/** Whether columns can say all that lines would. */
function fitColumns(bars: readonly Bar[]): boolean {
  if (areNumbered(bars)) return true;
  const widest = Math.max(...bars.map(({ label }) => textWidth(label, TEXT)));
  return widest <= Math.min(NAME, (WIDTH - 2 * MARGIN - NAME) / bars.length - 4);
}

/**
 * Draws a bar chart, 900 × 500; with long names it is as high as they need. Below zero counts as zero.
 * @returns a PNG
 * @throws without bars, with more than 40, or with a value that is no number
 */
export function chartPng(chart: Chart): Uint8Array {
  const { bars, beside, locale = "uk" } = chart;
  const wrong = ({ value, beside: other = 0 }: Bar) => !Number.isFinite(value) || !Number.isFinite(other);
  if (bars.length === 0 || bars.length > 40 || bars.some(wrong)) {
    throw new Error("a chart has 1 to 40 bars with numbers");
  }
  const format = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const write: Write = (value) => drawable(format.format(value).replace("-", "−"));
  const drawn = bars.map((bar) => ({ ...bar, label: drawable(bar.label) }));
  const compared = beside !== undefined;
  const asColumns = compared || fitColumns(drawn);
  const height = asColumns ? HEIGHT : Math.max(LEAST_HEIGHT, TOP + LINE * drawn.length + MARGIN);
  const canvas = new Canvas(WIDTH, height);
  drawHead(canvas, chart);
  if (asColumns) drawColumns(canvas, drawn, write, compared);
  else drawLines(canvas, drawn, write);
  return canvas.png();
}
