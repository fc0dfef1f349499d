/** Pictures of QR codes. */
import { encode as encodePng } from "fast-png";
import { encode } from "uqr";

/** Pixels a side of one module; a card of version 3 becomes 370 pixels wide, sharp on a phone. */
const SCALE = 10;
/** Modules of white around the code, as ISO/IEC 18004 asks for. */
const QUIET_ZONE = 4;

/**
 * Draws a QR code (error correction M).
 * @param text at most 2331 bytes of UTF-8
 * @returns a PNG, 8-bit greyscale
 */
export function qrPng(text: string): Uint8Array {
  const { data: modules, size } = encode(text, { ecc: "M", border: QUIET_ZONE });
  const width = size * SCALE;
  const data = new Uint8Array(width * width).fill(255);
  modules.forEach((row, y) =>
    row.forEach((black, x) => {
      if (!black) return;
      for (let line = y * SCALE; line < (y + 1) * SCALE; line++) {
        data.fill(0, line * width + x * SCALE, line * width + (x + 1) * SCALE);
      }
    })
  );
  return encodePng({ width, height: width, data, channels: 1, depth: 8 });
}
