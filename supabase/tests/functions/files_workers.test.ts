import assert from "node:assert/strict";
import threads from "node:worker_threads";

Deno.test("a large Excel file needs no Worker, which the edge runtime does not have", async () => {
  // Before the module is loaded, for its libraries keep what they find then.
  Object.defineProperty(threads, "Worker", { value: undefined });
  const { xlsxBytes } = await import("../../functions/_shared/files/xlsx.ts");
  const { unzipSync } = await import("fflate");
  const columns = [{ title: "Чек", type: "text" }, { title: "₴", type: "number", decimals: 2 }] as const;
  const rows = Array.from({ length: 5000 }, (_, n) => [`R-${n}`, n / 100]);
  const files = unzipSync(await xlsxBytes({ name: "x", sheet: "x", columns, rows }));
  // What is larger than this is compressed in a Worker by fflate's zip().
  assert.ok(files["xl/worksheets/sheet1.xml"]!.length > 160_000);
});
