import assert from "node:assert/strict";
import { filesBelow, inRoot } from "../../../scripts/lib/paths.ts";
import { withTestDatabase } from "../_harness/db.ts";

Deno.test("every registered error is provoked by a test that names its code", async () => {
  const tests = (await filesBelow(inRoot("supabase", "tests")))
    .filter((path) => /\.test\.(sql|ts)$/.test(path) && !path.startsWith("contract/"));
  const texts = await Promise.all(tests.map((path) => Deno.readTextFile(inRoot("supabase", "tests", path))));
  const named = new Set(
    texts.flatMap((text) => [...text.matchAll(/['"`](KP\d{3})['"`]/g)].map((match) => match[1])),
  );
  await withTestDatabase(async ({ sql }) => {
    const errors = await sql<{ sqlstate: string; name: string }[]>`
      select sqlstate, name from core.error order by sqlstate`;
    assert.ok(errors.length > 0);
    const untested = errors.filter((error) => !named.has(error.sqlstate));
    assert.deepEqual(untested.map((error) => `${error.sqlstate} ${error.name}`), []);
  });
});
