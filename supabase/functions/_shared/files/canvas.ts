/** A picture in memory: filled shapes and texts with smooth edges, then a PNG. */
import { encode as encodePng } from "fast-png";
import { type Rings, textRings, textWidth, type Weight } from "./font.ts";

/** Red, green, blue, 0 to 255. */
export type Colour = readonly [number, number, number];

/** Where a text stands and how it looks. */
export interface TextStyle {
  /** Pixels. */
  readonly size: number;
  readonly weight?: Weight;
  readonly colour: Colour;
  /** What x means; left by default. */
  readonly align?: "left" | "centre" | "right";
}

/** Share of a corner's radius at which the control points of its curve lie. */
const CORNER_PIECES = 12;

/** A white picture of so many pixels, origin at the top left. */
export class Canvas {
  readonly #data: Uint8Array;

  constructor(readonly width: number, readonly height: number) {
    this.#data = new Uint8Array(width * height * 3).fill(255);
  }

  /** Fills a rectangle; `radius` rounds its corners. */
  rect(x: number, y: number, width: number, height: number, colour: Colour, radius = 0): void {
    const r = Math.min(radius, width / 2, height / 2);
    const whole = [x, y, width, height].every(Number.isInteger);
    if (r <= 0 && whole) return this.#block(x, y, width, height, colour);
    const ring: number[] = [];
    const corners = [[x + width - r, y + r], [x + width - r, y + height - r], [x + r, y + height - r], [
      x + r,
      y + r,
    ]];
    corners.forEach(([cx = 0, cy = 0], corner) => {
      for (let i = 0; i <= CORNER_PIECES; i++) {
        const angle = (corner - 1 + i / CORNER_PIECES) * Math.PI / 2;
        ring.push(cx + r * Math.cos(angle), cy + r * Math.sin(angle));
      }
    });
    this.fill([ring], colour);
  }

  #block(x: number, y: number, width: number, height: number, colour: Colour): void {
    const left = Math.max(x, 0);
    const right = Math.min(x + width, this.width);
    const top = Math.max(y, 0);
    if (right <= left || top >= this.height) return;
    const first = (top * this.width + left) * 3;
    const bytes = (right - left) * 3;
    for (let at = first; at < first + bytes; at += 3) this.#data.set(colour, at);
    for (let line = top + 1; line < Math.min(y + height, this.height); line++) {
      this.#data.copyWithin((line * this.width + left) * 3, first, first + bytes);
    }
  }

  /** Writes a drawable text with its baseline at y; returns its width in pixels. */
  text(text: string, x: number, y: number, { size, weight, colour, align = "left" }: TextStyle): number {
    const width = textWidth(text, size, weight);
    const left = align === "left" ? x : align === "right" ? x - width : x - width / 2;
    this.fill(textRings(text, left, y, size, weight), colour);
    return width;
  }

  /**
   * Fills rings: what they run around counts, whichever way, and holes run the other way. A pixel that is covered in
   * part is mixed with what is below it. Signed areas are summed up along each line, so edges are exact and no pixel is
   * sampled.
   */
  fill(rings: Rings, colour: Colour): void {
    let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
    for (const ring of rings) {
      for (let i = 0; i + 1 < ring.length; i += 2) {
        left = Math.min(left, ring[i]!);
        right = Math.max(right, ring[i]!);
        top = Math.min(top, ring[i + 1]!);
        bottom = Math.max(bottom, ring[i + 1]!);
      }
    }
    const x0 = Math.floor(left);
    const y0 = Math.floor(top);
    const width = Math.ceil(right) - x0 + 2;
    const height = Math.ceil(bottom) - y0 + 1;
    if (!(width > 0 && height > 0)) return;
    const area = new Float32Array(width * height);
    for (const ring of rings) {
      for (let i = 0; i < ring.length; i += 2) {
        const next = (i + 2) % ring.length;
        addEdge(area, width, ring[i]! - x0, ring[i + 1]! - y0, ring[next]! - x0, ring[next + 1]! - y0);
      }
    }
    for (let y = 0; y < height; y++) {
      let sum = 0;
      for (let x = 0; x < width; x++) {
        sum += area[y * width + x]!;
        const cover = Math.min(Math.abs(sum), 1);
        if (cover > 0.002) this.#mix(x0 + x, y0 + y, colour, cover);
      }
    }
  }

  #mix(x: number, y: number, colour: Colour, cover: number): void {
    if (x < 0 || y < 0 || x >= this.width || y >= this.height) return;
    const data = this.#data;
    const at = (y * this.width + x) * 3;
    for (let c = 0; c < 3; c++) data[at + c] = data[at + c]! + (colour[c]! - data[at + c]!) * cover + 0.5;
  }

  /** The picture as PNG, 8-bit RGB. */
  png(): Uint8Array {
    const { width, height } = this;
    return encodePng({ width, height, data: this.#data, channels: 3, depth: 8 }, { zlib: { level: 4 } });
  }
}

/** Adds what one edge contributes to the covered area of the pixels right of it. */
function addEdge(area: Float32Array, width: number, xa: number, ya: number, xb: number, yb: number): void {
  if (ya === yb) return;
  const sign = ya < yb ? 1 : -1;
  const [x0, y0, x1, y1] = ya < yb ? [xa, ya, xb, yb] : [xb, yb, xa, ya];
  const slope = (x1 - x0) / (y1 - y0);
  let x = x0;
  for (let line = Math.floor(y0); line < y1; line++) {
    const dy = Math.min(line + 1, y1) - Math.max(line, y0);
    const next = x + slope * dy;
    addSpan(area, line * width, sign * dy, Math.min(x, next), Math.max(x, next));
    x = next;
  }
}

/** Spreads the height `d` of an edge within one line over the pixels between `from` and `to`. */
function addSpan(area: Float32Array, row: number, d: number, from: number, to: number): void {
  const first = Math.floor(from);
  const last = Math.ceil(to);
  if (last <= first + 1) {
    const middle = (from + to) / 2 - first;
    area[row + first]! += d * (1 - middle);
    area[row + first + 1]! += d * middle;
    return;
  }
  // The edge covers pixel after pixel; what is right of it in a pixel is a trapezium.
  const share = d / (to - from);
  let before = 0;
  for (let x = first; x < last; x++) {
    const a = Math.max(from, x);
    const b = Math.min(to, x + 1);
    const height = share * (b - a);
    const right = height * (x + 1 - (a + b) / 2);
    area[row + x]! += right + before;
    before = height - right;
  }
  area[row + last]! += before;
}
