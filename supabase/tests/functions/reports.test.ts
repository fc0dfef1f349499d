import assert from "node:assert/strict";
import { createBackground } from "../../functions/_shared/background.ts";
import type { BotName } from "../../functions/_shared/config.ts";
import { sent } from "../../functions/_shared/outcomes.ts";
import { createReports, type ReportsDeps } from "../../functions/_shared/reports.ts";
import { codedError, fakeGateway, keepLog, until } from "./fakes.ts";

function setUp(options: Partial<ReportsDeps> = {}) {
  const db = fakeGateway();
  const background = createBackground();
  const kept = keepLog();
  const reports = createReports({ db, background, log: kept.log, delayMs: 50, ...options });
  const add = (bot: BotName, ...ids: number[]) =>
    ids.forEach((id) => reports.add(bot, { id, ...sent(true) }));
  const got = () => db.reports.map(({ bot, results }) => [bot, ...results.map((r) => r.id)]);
  return { db, background, reports, add, got, ...kept };
}

Deno.test("results wait for company and go in one call for each bot", async () => {
  const { background, add, got, reports } = setUp();
  add("client", 1, 2);
  add("partner", 3);
  add("client", 4);
  assert.equal(reports.waiting(), 4);
  await background.idle();
  assert.deepEqual(got(), [["client", 1, 2, 4], ["partner", 3]]);
  assert.equal(reports.waiting(), 0);
});

Deno.test("a full batch does not wait", async () => {
  const { background, add, got } = setUp({ delayMs: 60_000, batch: 3 });
  add("client", 1, 2, 3);
  await background.idle();
  assert.deepEqual(got(), [["client", 1, 2, 3]]);
});

Deno.test("a call carries no more than a batch", async () => {
  const { add, got, reports } = setUp({ batch: 2, delayMs: 60_000 });
  add("client", 1, 2, 3, 4, 5);
  assert(await reports.flush());
  assert.deepEqual(got(), [["client", 1, 2], ["client", 3, 4], ["client", 5]]);
  reports.stop();
});

Deno.test("what is added while a call runs goes with the next one", async () => {
  const { db, add, got, background } = setUp();
  const gate = Promise.withResolvers<void>();
  db.onReport = () => gate.promise;
  add("client", 1);
  await new Promise((resolve) => setTimeout(resolve, 80));
  add("client", 2, 3);
  gate.resolve();
  await background.idle();
  assert.deepEqual(got(), [["client", 1], ["client", 2, 3]]);
});

Deno.test("while the database is away results are kept, and arrive when it is back", async () => {
  const { db, add, got, reports, background, events } = setUp();
  let away = true;
  db.onReport = () => away ? Promise.reject(codedError("ECONNREFUSED")) : undefined;
  add("client", 1);
  assert.equal(await reports.flush(), false);
  add("client", 2);
  for (let i = 0; i < 5; i++) assert.equal(await reports.flush(), false, "more often than three times");
  assert.equal(reports.waiting(), 2);
  away = false;
  await background.idle();
  assert.deepEqual(got(), [["client", 1, 2]]);
  assert(!events().includes("reports_lost"));
});

Deno.test("a batch that SQL refuses is tried three times, then given up and logged, and the others go on", async () => {
  const { db, add, got, reports, lines, background } = setUp();
  let tries = 0;
  db.onReport = (bot) => bot === "client" && tries++ < 99 ? Promise.reject(codedError("22023")) : undefined;
  add("client", 1);
  add("admin", 2);
  await until("it is given up", () => reports.waiting() === 0);
  await background.idle();
  assert.equal(tries, 3);
  assert.deepEqual(got(), [["admin", 2]]);
  assert.match(lines.at(-1)!, /"level":"error","event":"reports_lost","bot":"client","results":1/);
});

Deno.test("an end of patience: a database that stays away loses the results, and says so", async () => {
  const { db, add, reports, events } = setUp({ giveUpMs: 0 });
  db.onReport = () => Promise.reject(codedError("57P03"));
  add("client", 1);
  assert.equal(await reports.flush(), false);
  assert.equal(reports.waiting(), 0);
  assert.deepEqual(events(), ["report_failed", "reports_lost"]);
  reports.stop();
});

Deno.test("where the runtime has waitUntil it is told to wait for the report", async () => {
  const waited: Promise<unknown>[] = [];
  const scope = globalThis as { EdgeRuntime?: unknown };
  scope.EdgeRuntime = { waitUntil: (work: Promise<unknown>) => waited.push(work) };
  try {
    const { add, got } = setUp();
    add("client", 1);
    assert.equal(waited.length, 1);
    await Promise.all(waited);
    assert.deepEqual(got(), [["client", 1]]);
  } finally {
    delete scope.EdgeRuntime;
  }
});
