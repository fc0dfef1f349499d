import assert from "node:assert/strict";
import { createHandlers } from "../../functions/_shared/handlers.ts";
import type { Health } from "../../functions/_shared/health.ts";
import { VERSION } from "../../functions/_shared/version.ts";
import { codedError, ENV, fakeGateway, fakeTelegram, keepLog, testConfig } from "./fakes.ts";

function setUp(env: Record<string, string | undefined>) {
  const db = fakeGateway();
  const functions = createHandlers(testConfig(env), { db, log: keepLog().log });
  const ask = async (key?: string, method = "GET") => {
    const headers: Record<string, string> = key === undefined ? {} : { authorization: `Bearer ${key}` };
    const response = await functions.handlers.health(new Request("http://local/health", { method, headers }));
    return { status: response.status, body: await response.json() as Health };
  };
  return { db, functions, ask };
}

Deno.test("anybody learns that it is well, and nothing else", async () => {
  const { ask, functions } = setUp({});
  for (const key of [undefined, "wrong-key"]) {
    assert.deepEqual(await ask(key), { status: 200, body: { status: "ok", version: VERSION } });
  }
  assert.equal((await ask(ENV.SUPABASE_SERVICE_ROLE_KEY, "POST")).status, 405);
  await functions.close();
});

Deno.test("without a configured key nobody learns details", async () => {
  const { ask, functions } = setUp({ SUPABASE_SERVICE_ROLE_KEY: undefined });
  assert.deepEqual(Object.keys((await ask("undefined")).body), ["status", "version"]);
  await functions.close();
});

Deno.test("the service key learns how bots, outbox, sessions and jobs are", async () => {
  await using telegram = fakeTelegram();
  telegram.onCall = ({ token }) => {
    const webhook = {
      url: "https://x.co/functions/v1/client-bot",
      last_error_message: "Wrong response: 503",
      last_error_date: 60,
    };
    const info = token === ENV.TOKEN_CLIENT ? webhook : { url: "" };
    return Response.json({ ok: true, result: { ...info, pending_update_count: 6 } });
  };
  const { ask, functions } = setUp({
    TELEGRAM_API_ROOT: telegram.url,
    ADMIN_BOT_TOKEN: undefined,
    KOFI_VERIFICATION_TOKEN: "kofi-token-1",
  });
  const { status, body } = await ask(ENV.SUPABASE_SERVICE_ROLE_KEY);
  assert.equal(status, 200);
  const { bots, ...rest } = body;
  assert.deepEqual(rest, {
    status: "ok",
    version: VERSION,
    database: "ok",
    schema_version: "7",
    payments: ["kofi"],
    outbox: { ready: 1, planned: 4, oldest_s: 2, dead: 3 },
    media: { pending: 5, failed: 6 },
    sessions: 4,
    jobs: [{ name: "rescue" }],
  });
  assert.deepEqual(bots, [
    {
      name: "client",
      mode: "webhook",
      url: "https://x.co/functions/v1/client-bot",
      pending_update_count: 6,
      last_error: "Wrong response: 503",
      last_error_at: "1970-01-01T00:01:00.000Z",
      username: "kopilka_bot",
    },
    { name: "partner", mode: "polling or none", url: null, pending_update_count: 6, last_error: null },
    { name: "admin", mode: "not configured", url: null, pending_update_count: null, last_error: null },
  ]);
  await functions.close();
});

Deno.test("a database that is down gives 503, and the service key learns why", async () => {
  await using telegram = fakeTelegram();
  telegram.onCall = () => Response.json({ ok: true, result: { url: "", pending_update_count: 0 } });
  const { ask, db, functions } = setUp({ TELEGRAM_API_ROOT: telegram.url });
  db.onPing = () => Promise.reject(codedError("ECONNREFUSED"));
  db.onHealth = () => {
    throw codedError("ECONNREFUSED");
  };
  assert.deepEqual(await ask(), { status: 503, body: { status: "down", version: VERSION } });
  const { status, body } = await ask(ENV.SUPABASE_SERVICE_ROLE_KEY);
  assert.deepEqual([status, body.status, body.database, body.bots.length], [
    503,
    "down",
    "down (ECONNREFUSED)",
    3,
  ]);
  await functions.close();
});

Deno.test("a Telegram that refuses a token is shown at its bot and does not make the whole ill", async () => {
  await using telegram = fakeTelegram();
  telegram.onCall = () =>
    Response.json({ ok: false, error_code: 401, description: "Unauthorized" }, { status: 401 });
  const { ask, functions } = setUp({ TELEGRAM_API_ROOT: telegram.url });
  const { status, body } = await ask(ENV.SUPABASE_SERVICE_ROLE_KEY);
  assert.deepEqual([status, body.bots[0]!.mode, body.bots[0]!.last_error], [200, "unknown", "Unauthorized"]);
  await functions.close();
});
