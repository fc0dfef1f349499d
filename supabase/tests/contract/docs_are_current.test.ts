import assert from "node:assert/strict";
import { pages } from "../../../scripts/docs/pages.ts";
import { inRoot } from "../../../scripts/lib/paths.ts";
import { withTestDatabase } from "../_harness/db.ts";

for (const page of pages) {
  Deno.test(`${page.path} says what the database says`, async () => {
    await withTestDatabase(async ({ sql }) => {
      const committed = await Deno.readTextFile(inRoot(page.path)).catch(() => "");
      assert.equal(committed, await page.render(sql), `${page.path} is behind: run "npx -y deno task docs"`);
    });
  });
}
