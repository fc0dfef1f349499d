import assert from "node:assert/strict";
import type { Claim, ClaimedDelivery } from "../../functions/_shared/doors.ts";
import { createHandlers } from "../../functions/_shared/handlers.ts";
import { apiError, codedError, ENV, fakeGateway, fakeTelegram, keepLog, testConfig } from "./fakes.ts";

function setUp(env: Record<string, string | undefined>) {
  const db = fakeGateway();
  const functions = createHandlers(testConfig(env), { db, log: keepLog().log });
  const call = async (key: string | null = ENV.SUPABASE_SERVICE_ROLE_KEY, method = "POST") => {
    const headers: Record<string, string> = key === null ? {} : { authorization: `Bearer ${key}` };
    const response = await functions.handlers.dispatch(
      new Request("http://local/dispatch", { method, headers }),
    );
    return {
      status: response.status,
      headers: response.headers,
      body: await response.json() as Record<string, unknown>,
    };
  };
  return { db, functions, call };
}

function row(bot: ClaimedDelivery["bot"], id: number): ClaimedDelivery {
  return { bot, id, method: "sendMessage", payload: { chat_id: id, text: "x" } };
}

Deno.test("dispatch is open only to the service key, and to nobody when there is none", async () => {
  for (const env of [{}, { SUPABASE_SERVICE_ROLE_KEY: undefined }]) {
    const { db, call, functions } = setUp(env);
    for (const key of [null, "", "service-key-1234567891", "undefined"]) {
      assert.equal((await call(key)).status, 401);
    }
    assert.equal((await call(ENV.SUPABASE_SERVICE_ROLE_KEY, "GET")).status, 405);
    assert.deepEqual(db.claims, []);
    await functions.close();
  }
});

Deno.test("dispatch claims, sends and reports until nothing more is ready", async () => {
  await using telegram = fakeTelegram();
  const { db, call, functions } = setUp({ TELEGRAM_API_ROOT: telegram.url });
  const claims: Claim[] = [
    { deliveries: [row("client", 1), row("admin", 2)], gap_ms: 1, next_in_ms: 0 },
    { deliveries: [row("client", 3)], gap_ms: 1, next_in_ms: 750 },
    { deliveries: [row("client", 4)], gap_ms: 1, next_in_ms: 0 },
  ];
  db.onClaim = () => claims.shift()!;
  telegram.onCall = ({ body }) =>
    body.chat_id === 3 ? apiError(403, "Forbidden") : Response.json({ ok: true, result: true });
  assert.deepEqual((await call()).body, { sent: 2, failed: 1, next_in_ms: 750 });
  assert.deepEqual(telegram.calls.map((c) => [c.token, c.body.chat_id]).sort(), [
    [ENV.TOKEN_CLIENT, 1],
    [ENV.TOKEN_CLIENT, 3],
    [ENV.ADMIN_BOT_TOKEN, 2],
  ]);
  const reported = db.reports.flatMap(({ bot, results }) =>
    results.map((r) => `${bot} ${r.id} ${r.outcome}`)
  );
  assert.deepEqual(reported.toSorted(), ["admin 2 sent", "client 1 sent", "client 3 dead"]);
  assert.equal(new Set(db.claims.map((claim) => claim.dispatcher)).size, 1, "under one name");
  assert.equal(claims.length, 1, "it stops where SQL says to come back later");
  await functions.close();
});

Deno.test("dispatch waits for what comes due within a tenth of a second, and no longer", async () => {
  await using telegram = fakeTelegram();
  const { db, call, functions } = setUp({ TELEGRAM_API_ROOT: telegram.url });
  const claims: Claim[] = [
    { deliveries: [row("client", 1)], gap_ms: 1, next_in_ms: 33 },
    { deliveries: [row("client", 2)], gap_ms: 1, next_in_ms: 100 },
    { deliveries: [row("client", 3)], gap_ms: 1, next_in_ms: 101 },
  ];
  const times: number[] = [];
  db.onClaim = () => {
    times.push(performance.now());
    return claims.shift()!;
  };
  telegram.onCall = () => Response.json({ ok: true, result: true });
  assert.deepEqual((await call()).body, { sent: 3, failed: 0, next_in_ms: 101 });
  assert.ok(times[1]! - times[0]! >= 33 && times[2]! - times[1]! >= 99, "not before it is due");
  await functions.close();
});

Deno.test("an empty queue answers at once", async () => {
  const { db, call, functions } = setUp({});
  assert.deepEqual((await call()).body, { sent: 0, failed: 0, next_in_ms: null });
  assert.equal(db.claims.length, 1);
  await functions.close();
});

Deno.test("dispatch answers 503 with Retry-After while the database is away", async () => {
  const { db, call, functions } = setUp({});
  db.onClaim = () => Promise.reject(codedError("CONNECTION_CLOSED"));
  const { status, headers, body } = await call();
  assert.deepEqual([status, headers.get("retry-after"), (body.error as { code: string }).code], [
    503,
    "2",
    "unavailable",
  ]);
  await functions.close();
});

Deno.test("nothing is claimed while results of earlier sending cannot be reported", async () => {
  await using telegram = fakeTelegram();
  const { db, call, functions } = setUp({ TELEGRAM_API_ROOT: telegram.url });
  let away = false;
  db.onClaim = () => {
    away = true;
    return { deliveries: [row("client", 1)], gap_ms: 1, next_in_ms: null };
  };
  db.onReport = () => away ? Promise.reject(codedError("57P01")) : undefined;
  assert.deepEqual((await call()).body, { sent: 1, failed: 0, next_in_ms: null });
  assert.equal((await call()).status, 503);
  assert.equal(db.claims.length, 1, "a second claim could send the message again");
  away = false;
  db.onClaim = () => ({ deliveries: [], gap_ms: 1, next_in_ms: null });
  assert.equal((await call()).status, 200);
  assert.equal(db.reports[0]!.results[0]!.outcome, "sent");
  await functions.close();
});

Deno.test("dispatch claims again before the last call has begun, and its pace knows no seam", async () => {
  await using telegram = fakeTelegram();
  const { db, call, functions } = setUp({ TELEGRAM_API_ROOT: telegram.url });
  let claims = 0;
  const begun: number[] = [];
  const begunAtClaim: number[] = [];
  db.onClaim = () => {
    begunAtClaim.push(begun.length);
    const first = 30 * claims++;
    const deliveries = Array.from({ length: 30 }, (_, n) => row("client", first + n + 1));
    return { deliveries, gap_ms: 10, next_in_ms: claims === 3 ? null : 0 };
  };
  telegram.onCall = () => {
    begun.push(performance.now());
    return Response.json({ ok: true, result: true });
  };
  assert.deepEqual((await call()).body, { sent: 90, failed: 0, next_in_ms: null });
  assert.equal(begunAtClaim[0], 0);
  // A twentieth of a second is five calls; a busy machine may be late, or slow to claim.
  assert.ok(begunAtClaim[1]! >= 15 && begunAtClaim[1]! < 30, `second claim after ${begunAtClaim[1]} calls`);
  assert.ok(begunAtClaim[2]! >= 40 && begunAtClaim[2]! < 60, `third claim after ${begunAtClaim[2]} calls`);
  // Ten milliseconds may be made up for, and the way may differ.
  assert.ok(begun.at(-1)! - begun[0]! >= 87 * 10 - 20, "no faster than the pace");
  await functions.close();
});

Deno.test("a dispatcher whose claims take long claims more at once, and sends without a pause all the same", async () => {
  await using telegram = fakeTelegram();
  const { db, call, functions } = setUp({ TELEGRAM_API_ROOT: telegram.url });
  let id = 0;
  const begun: number[] = [];
  db.onClaim = async () => {
    const { limit } = db.claims.at(-1)!;
    await new Promise((done) => setTimeout(done, 200));
    const last = db.claims.length === 5;
    return {
      deliveries: Array.from({ length: limit }, () => row("client", ++id)),
      gap_ms: 10,
      next_in_ms: last ? null : 0,
    };
  };
  telegram.onCall = () => {
    begun.push(performance.now());
    return Response.json({ ok: true, result: true });
  };
  assert.deepEqual((await call()).body, { sent: id, failed: 0, next_in_ms: null });
  assert.equal(db.claims[0]!.limit, 25);
  const asked = db.claims.slice(1).map(({ limit }) => limit);
  assert.ok(asked.every((limit) => limit >= 40 && limit <= 50), `${asked} asked for`);
  // From the second claim on, the next one was there before the line came to its end.
  const pauses = begun.slice(26).map((at, n) => at - begun[n + 25]!);
  assert.ok(Math.max(...pauses) < 150, `a pause of ${Math.max(...pauses)} ms`);
  await functions.close();
});

Deno.test("a database that goes away while calls are being sent is told of after they ended", async () => {
  await using telegram = fakeTelegram();
  const { db, call, functions } = setUp({ TELEGRAM_API_ROOT: telegram.url });
  let claims = 0;
  let ended = 0;
  db.onClaim = () =>
    claims++ === 0
      ? { deliveries: [row("client", 1), row("client", 2)], gap_ms: 1, next_in_ms: 0 }
      : Promise.reject(codedError("CONNECTION_CLOSED"));
  telegram.onCall = async () => {
    await new Promise((done) => setTimeout(done, 200));
    ended++;
    return Response.json({ ok: true, result: true });
  };
  assert.equal((await call()).status, 503);
  assert.equal(ended, 2);
  await functions.close();
});
