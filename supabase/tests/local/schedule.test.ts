import assert from "node:assert/strict";
import { schedule } from "../../../scripts/local/scheduler.ts";

Deno.test("a schedule in seconds runs again and again, and never over itself", async () => {
  let running = 0;
  let most = 0;
  let runs = 0;
  const stop = schedule("1 seconds", async () => {
    runs++;
    most = Math.max(most, ++running);
    await new Promise((done) => setTimeout(done, 1_200));
    running--;
  });
  await new Promise((done) => setTimeout(done, 3_300));
  stop();
  await new Promise((done) => setTimeout(done, 1_300));
  assert.equal(most, 1);
  assert.equal(runs, 2);
});

Deno.test("five fields are taken as pg_cron takes them, and anything else is refused", () => {
  for (const text of ["17 * * * *", "*/5 0-6 1,15 * 1-5", "43 2 * * *"]) schedule(text, async () => {})();
  for (const text of ["often", "* * * *", "0 * * * * *"]) assert.throws(() => schedule(text, async () => {}));
});
