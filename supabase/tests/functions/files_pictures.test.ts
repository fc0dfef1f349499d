import assert from "node:assert/strict";
import { decode } from "fast-png";
import { encode } from "uqr";
import { Canvas } from "../../functions/_shared/files/canvas.ts";
import { chartPng } from "../../functions/_shared/files/chart.ts";
import { fit } from "../../functions/_shared/files/fit.ts";
import { drawable, textWidth } from "../../functions/_shared/files/font.ts";
import { posterPng } from "../../functions/_shared/files/poster.ts";
import { fontModule } from "../../../scripts/fonts/outlines.ts";

interface Picture {
  width: number;
  height: number;
  data: ArrayLike<number>;
}

/** Is this pixel dark? */
function dark({ width, data }: Picture, x: number, y: number): boolean {
  const at = (y * width + x) * 3;
  return data[at]! + data[at + 1]! + data[at + 2]! < 200;
}

/** Share of dark pixels in a part of a picture. */
function ink(picture: Picture, x0: number, y0: number, x1: number, y1: number): number {
  let count = 0;
  for (let y = y0; y < y1; y++) for (let x = x0; x < x1; x++) if (dark(picture, x, y)) count++;
  return count / ((x1 - x0) * (y1 - y0));
}

/** The modules of a black code on the white sheet of a poster. */
function readModules(picture: Picture, size: number): boolean[][] {
  const column = Array.from({ length: picture.height }, (_, y) => y)
    .filter((y) => y > 620 && y < 1500 && ink(picture, 200, y, 1040, y + 1) > 0);
  const [top = 0, bottom = 0] = [column[0], column.at(-1)! + 1];
  const scale = (bottom - top) / size;
  assert.equal(scale, Math.round(scale), "modules are whole pixels");
  const left = (picture.width - size * scale) / 2;
  const middle = (n: number) => Math.floor((n + 0.5) * scale);
  return Array.from(
    { length: size },
    (_, y) =>
      Array.from({ length: size }, (_, x) => dark(picture, Math.round(left) + middle(x), top + middle(y))),
  );
}

const url = "https://t.me/kopilka_client_bot?start=partner_17";

Deno.test("the code on a poster holds the address, module by module, with white around it", () => {
  const picture = decode(posterPng({ title: "Кав’ярня «Зерно»", subtitle: "Наведіть камеру", url }));
  assert.deepEqual([picture.width, picture.height, picture.channels], [1240, 1748, 3]);
  const { data, size } = encode(url, { ecc: "M", border: 0 });
  assert.deepEqual(readModules(picture, size), data);
});

Deno.test("a name of any length stays between the poster's edges and above the code", () => {
  for (const title of ["Ї", "Щ".repeat(100), "Ґанок і їжа ".repeat(8), "🍕", ""]) {
    const picture = decode(posterPng({ title, subtitle: "Наведіть камеру телефона й отримуйте бали", url }));
    const { width, data } = picture;
    const white = (x: number, y: number) => data[(y * width + x) * 3]! > 200;
    for (let y = 0; y < 590; y++) {
      for (const x of [40, 100, 1140, 1200]) assert.equal(white(x, y), false, `${title} ${x} ${y}`);
    }
    for (let x = 0; x < width; x++) assert.ok(!white(x, 40) && !white(x, 585), `${title} ${x}`);
  }
});

Deno.test("an address that no code can hold is refused", () => {
  assert.throws(() => posterPng({ title: "A", subtitle: "b", url: "x".repeat(3000) }));
});

Deno.test("short names make columns, whose heights are in proportion; long ones make lines", () => {
  const bars = [{ label: "1", value: 50 }, { label: "2", value: 100 }, { label: "3", value: 0 }];
  const columns = decode(chartPng({ title: "Дні", bars, unit: "₴" }));
  assert.deepEqual([columns.width, columns.height], [900, 500]);
  const blue = (x: number) => {
    let n = 0;
    for (let y = 0; y < 500; y++) {
      const at = (y * 900 + x) * 3;
      if (columns.data[at]! < 60 && columns.data[at + 2]! > 150) n++;
    }
    return n;
  };
  const heights = Array.from({ length: 900 }, (_, x) => blue(x)).filter((n) => n > 100);
  assert.ok(Math.abs(Math.max(...heights) - 2 * Math.min(...heights)) <= 14, `${Math.max(...heights)}`);

  const names = [
    "Оксана Їжакевич",
    "Андрій",
    "Ґалаґан Марія Іванівна",
    "Петро",
    "Є",
    "Ю",
    "Я",
    "Б",
    "В",
    "Г",
  ];
  const lines = decode(
    chartPng({ title: "Касири", bars: names.map((label, value) => ({ label, value })), unit: "покупки" }),
  );
  assert.deepEqual([lines.width, lines.height], [900, 668]);
});

/** How high the columns of a colour are, from left to right. */
function columnHeights({ width, height, data }: Picture, colour: readonly number[]): number[] {
  const heights = Array.from({ length: width }, (_, x) => {
    let n = 0;
    // Below the heading, where the squares of the legend are.
    for (let y = 110; y < height; y++) {
      if (colour.every((level, c) => data[(y * width + x) * 3 + c] === level)) n++;
    }
    return n;
  });
  const runs: number[] = [];
  heights.forEach((n, x) => {
    if (n > 0 && !heights[x - 1]) runs.push(n);
    else if (n > 0) runs.push(Math.max(runs.pop()!, n));
  });
  return runs;
}

Deno.test("what a value is compared with is a paler column beside its own, on the same scale", () => {
  const bars = [{ label: "9", value: 50, beside: 100 }, { label: "10", value: 0, beside: 25 }, {
    label: "11",
    value: 75,
  }];
  const picture = decode(chartPng({ title: "Години", unit: "₴", beside: "Зазвичай", bars }));
  const own = columnHeights(picture, [29, 111, 184]);
  const paler = columnHeights(picture, [157, 194, 228]);
  assert.deepEqual([own.length, paler.length], [2, 2]);
  const tall = [...own, ...paler];
  [50, 75, 100, 25].forEach((value, n) => {
    assert.ok(Math.abs(tall[n]! - tall[2]! * value / 100) <= 2, `${own} ${paler}`);
  });
  const alone = decode(chartPng({ title: "Години", unit: "₴", bars }));
  assert.deepEqual(columnHeights(alone, [157, 194, 228]), [], "without a name for them there are none");
});

Deno.test("each of six months is named, also by long names and beside large numbers", () => {
  const names = ["July", "August", "September", "October", "November", "December"];
  const bars = names.map((label) => ({ label, value: 12_500_000, beside: 9_000_000 }));
  const picture = decode(chartPng({ title: "Points", unit: "Given", beside: "Taken", bars, locale: "en" }));
  const written = Array.from({ length: 900 }, (_, x) => {
    for (let y = 450; y < 480; y++) if (picture.data[(y * 900 + x) * 3]! < 160) return true;
    return false;
  });
  // Names are further from one another than letters are.
  const gaps = written.join("").replaceAll("true", "x").replaceAll("false", " ").trim().split(/ {8,}/);
  assert.equal(gaps.length, 6, gaps.join("|"));
});

Deno.test("so many names that they do not fit below columns make lines", () => {
  const bars = Array.from({ length: 12 }, (_, n) => ({ label: `Оле${"абвгґдеєжзиі"[n]}`, value: n }));
  assert.equal(decode(chartPng({ title: "Касири", bars, unit: "₴" })).height, 124 + 12 * 50 + 44);
});

Deno.test("a chart without bars, with too many, or with what is no number is refused", () => {
  const bar = { label: "1", value: 1 };
  for (const bars of [[], Array(41).fill(bar), [{ label: "1", value: NaN }]]) {
    assert.throws(() => chartPng({ title: "T", bars, unit: "" }));
  }
  assert.throws(() => chartPng({ title: "T", bars: [{ ...bar, beside: NaN }], unit: "", beside: "B" }));
});

Deno.test("letters of the three languages have outlines, what has none is no hole in a word", () => {
  const letters = "АБВГҐДЕЄЁЖЗИІЇЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгґдеєёжзиіїйклмнопрстуфхцчшщъыьэюяąęłşğé№₴€«»—’";
  assert.equal(drawable(letters), letters);
  for (const letter of letters) {
    const canvas = new Canvas(60, 60);
    canvas.text(letter, 5, 45, { size: 40, colour: [0, 0, 0] });
    assert.ok(ink(decode(canvas.png()), 0, 0, 60, 60) > 0.002, letter);
  }
  assert.equal(drawable("  Пекарня \n🍞 日本  ї "), "Пекарня ?? ї");
});

Deno.test("smooth edges add up: a half covered pixel is half as dark", () => {
  const canvas = new Canvas(10, 10);
  canvas.rect(2.5, 2, 5, 4.25, [0, 0, 0]);
  const { data } = decode(canvas.png());
  const level = (x: number, y: number) => data[(y * 10 + x) * 3]!;
  assert.deepEqual([level(1, 3), level(3, 3), level(8, 3)], [255, 0, 255]);
  for (const [x, y, expected] of [[2, 3, 127], [7, 3, 127], [4, 6, 191], [2, 6, 223]] as const) {
    assert.ok(Math.abs(level(x, y) - expected) <= 1, `${x} ${y} ${level(x, y)}`);
  }
});

Deno.test("a text is wrapped, made smaller, and cut only at last", () => {
  assert.deepEqual(fit("Зерно", { width: 400, height: 144 }, [60, 40]), { lines: ["Зерно"], size: 60 });
  const two = fit("Кав’ярня Зерно", { width: 400, height: 200 }, [80, 40]);
  assert.deepEqual(two, { lines: ["Кав’ярня", "Зерно"], size: 80 });
  const long = fit("Щ".repeat(80), { width: 400, height: 144 }, [60, 40]);
  assert.equal(long.size, 40);
  assert.match(long.lines.at(-1)!, /…$/);
  for (const line of long.lines) assert.ok(textWidth(line, 40) <= 400, line);
});

Deno.test("the outlines are those of the font in deno.json", async () => {
  const file = new URL("../../functions/_shared/files/font_data.ts", import.meta.url);
  assert.equal(await Deno.readTextFile(file), fontModule());
});
