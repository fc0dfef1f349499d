import assert from "node:assert/strict";
import { strFromU8, unzipSync } from "fflate";
import { csvBytes } from "../../functions/_shared/files/csv.ts";
import { fileName } from "../../functions/_shared/files/table.ts";
import { xlsxBytes } from "../../functions/_shared/files/xlsx.ts";

const columns = [
  { title: "Час", type: "date" },
  { title: "Сума, ₴", type: "number", width: 12 },
  { title: "Касир", type: "text" },
] as const;
const table = { name: "звіт", columns };
/** Lines of a CSV without its mark. */
const csv = (rows: (string | number | null)[][], locale: string) => {
  const bytes = csvBytes({ ...table, rows, locale });
  assert.deepEqual([...bytes.slice(0, 3)], [0xef, 0xbb, 0xbf]);
  const text = new TextDecoder().decode(bytes);
  assert.ok(text.endsWith("\r\n"));
  return text.split("\r\n").slice(1, -1);
};

Deno.test("numbers and dates are written as the spreadsheets of the language read them", () => {
  const rows = [["2026-11-21T14:05:09", 1250.5, "Їжак"], ["2026-11-21", -3, null]];
  const continental = ["21.11.2026 14:05;1250,5;Їжак", "21.11.2026;-3;"];
  assert.deepEqual(csv(rows, "uk"), continental);
  assert.deepEqual(csv(rows, "ru"), continental);
  assert.deepEqual(csv(rows, "en"), ["2026-11-21 14:05,1250.5,Їжак", "2026-11-21,-3,"]);
});

Deno.test("a column with decimals writes all of them, and shows them in Excel", async () => {
  const money = [{ title: "₴", type: "number", decimals: 2 }, {
    title: "n",
    type: "number",
    decimals: 0,
  }] as const;
  const rows = [[1250.5, 1250], [3, -3]];
  const csv = new TextDecoder().decode(csvBytes({ name: "x", columns: money, rows, locale: "uk" }));
  assert.equal(csv, "₴;n\r\n1250,50;1250\r\n3,00;-3\r\n");
  const styles = strFromU8(
    unzipSync(await xlsxBytes({ name: "x", sheet: "x", columns: money, rows }))["xl/styles.xml"]!,
  );
  assert.ok(styles.includes('formatCode="#,##0.00"') || styles.includes('numFmtId="4"'), styles);
});

Deno.test("separators, quotes and lines inside a text are quoted, and only the language's separator is one", () => {
  const rows = [['a"b', null, "x;y"], ["two\nlines", null, "x,y"]];
  assert.deepEqual(csv(rows, "uk"), ['"a""b";;"x;y"', '"two\nlines";;x,y']);
  assert.deepEqual(csv(rows, "en"), ['"a""b",,x;y', '"two\nlines",,"x,y"']);
});

Deno.test("a text that a spreadsheet would run as a formula is told to be a text", () => {
  for (
    const text of ["=1+1", "+380501234567", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "  =HYPERLINK(1)", "＝1"]
  ) {
    const [line] = csv([["2026-11-21", 1, text]], "en");
    assert.ok(line!.startsWith(`2026-11-21,1,"'${text.includes("\r") ? text.split("\r")[0] : text}`), line);
  }
  const head = new TextDecoder().decode(
    csvBytes({ name: "x", columns: [{ title: "=cmd()", type: "text" }], rows: [], locale: "uk" }),
  );
  assert.equal(head, `"'=cmd()"\r\n`);
  // A number column may hold a text; then it is one.
  assert.deepEqual(csv([[null, "=1", null]], "uk"), [';"\'=1";']);
});

Deno.test("an Excel file holds sheet, titles, numbers, dates and texts as such", async () => {
  const rows = [["2026-11-21T14:05:09", 1250.5, "Їжак & <син>"], ["2026-11-21", null, "=1+1"]];
  const bytes = await xlsxBytes({ ...table, sheet: "Звіт: [листопад]", rows });
  const files = unzipSync(bytes);
  const part = (path: string) => strFromU8(files[path] ?? assert.fail(`${path} is missing`));
  assert.match(part("xl/workbook.xml"), /name="Звіт.{1,3}листопад"/);
  const sheet = part("xl/worksheets/sheet1.xml");
  const strings = sheet + (files["xl/sharedStrings.xml"] ? part("xl/sharedStrings.xml") : "");
  assert.equal(sheet.match(/<row /g)?.length, 3);
  assert.match(sheet, /<v>1250\.5<\/v>/);
  // 21 November 2026, 14:05, as days since 1900.
  assert.match(sheet, /<v>46347\.58680\d*<\/v>/);
  assert.match(strings, /Їжак &amp; &lt;син&gt;/);
  assert.match(strings, />=1\+1</);
  assert.doesNotMatch(sheet, /<f>/);
  assert.match(sheet, /state="frozen"/);
  assert.ok(files["[Content_Types].xml"]);
});

Deno.test("rows of a long sheet keep their order, texts are there once and as they were", async () => {
  const columns = Array.from({ length: 28 }, (_, n) => ({ title: `t${n}`, type: "text" as const }));
  const rows = Array.from({ length: 2100 }, (_, n) => [
    String(n),
    "Їван",
    n === 2099 ? "  a\u0000 \ud83c\udf5e ]]> " : "",
    ...Array(24).fill(null),
    "end",
  ]);
  const files = unzipSync(await xlsxBytes({ name: "x", sheet: "x", columns, rows }));
  const [sheet, xml] = ["worksheets/sheet1", "sharedStrings"].map((part) =>
    strFromU8(files[`xl/${part}.xml`]!)
  );
  const texts = [...xml!.matchAll(/<si><t[^>]*>([^<]*)<\/t><\/si>/g)].map(([, text]) => text);
  assert.equal(new Set(texts).size, texts.length);
  const cells = [...sheet!.matchAll(/<c r="([A-Z]+\d+)"[^>]*><v>(\d+)<\/v><\/c>/g)];
  const written = new Map(cells.map(([, at, text]) => [at, texts[Number(text)]]));
  rows.forEach(([number], n) => assert.equal(written.get(`A${n + 2}`), number));
  assert.deepEqual(["C2100", "C2101", "AB1", "AB2101"].map((at) => written.get(at)), [
    undefined,
    "  a 🍞 ]]&gt; ",
    "t27",
    "end",
  ]);
  assert.equal(sheet!.match(/<row /g)?.length, 2101);
});

Deno.test("sheet names that Excel would refuse are mended", async () => {
  for (
    const [name, expected] of [["", "1"], ["'x'", "x"], ["a/b", "a b"], ["щ".repeat(40), "щ".repeat(31)]]
  ) {
    const files = unzipSync(await xlsxBytes({ ...table, sheet: name!, rows: [] }));
    const [, written] = /<sheet [^>]*name="([^"]*)"/.exec(strFromU8(files["xl/workbook.xml"]!)) ?? [];
    assert.equal(written, expected);
  }
});

Deno.test("file names keep letters and lose what systems do not take", () => {
  assert.equal(fileName('Кав’ярня "Зерно" / листопад: 2026', "xlsx"), "Кав’ярня Зерно листопад 2026.xlsx");
  assert.equal(fileName("/\u0000", "csv"), "file.csv");
});
