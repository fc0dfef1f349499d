import assert from "node:assert/strict";
import { createBackground } from "../../functions/_shared/background.ts";
import { createCheckouts } from "../../functions/_shared/checkouts.ts";
import type { CheckoutJob, CheckoutResult } from "../../functions/_shared/doors.ts";
import { createHandlers } from "../../functions/_shared/handlers.ts";
import { ENV, fakeGateway, fakeTelegram, keepLog, testConfig, until } from "./fakes.ts";

const TOKEN = "12345:AAsecret-of-crypto-pay";
const LINK = "https://t.me/CryptoBot?start=IVabc";
const MADE = { ok: true, result: { invoice_id: 528890, status: "active", bot_invoice_url: LINK } };

function job(id: number): CheckoutJob {
  return {
    id,
    currency: "USD",
    amount: "10.00",
    description: "Points",
    payload: "555_1780395283",
    expires_in: 86_400,
  };
}

/** What the stand-in of Crypto Pay was asked. */
interface Asked {
  path: string;
  token: string | null;
  body: unknown;
}

/** A stand-in of Crypto Pay on a free port. */
function fakeCryptoPay(answer: () => Response | Promise<Response>) {
  const asked: Asked[] = [];
  const server = Deno.serve({ port: 0, hostname: "127.0.0.1", onListen() {} }, async (request) => {
    const token = request.headers.get("crypto-pay-api-token");
    asked.push({ path: new URL(request.url).pathname, token, body: await request.json() });
    return await answer();
  });
  const url = `http://127.0.0.1:${server.addr.port}`;
  return { url, asked, [Symbol.asyncDispose]: () => server.shutdown() };
}

/** Has one invoice made; what was asked and reported. */
async function makeOne(
  answer: () => Response | Promise<Response>,
  { token = TOKEN, timeoutMs = 2_000 }: { token?: string | undefined; timeoutMs?: number } = {},
): Promise<{ asked: Asked[]; result: CheckoutResult }> {
  await using world = fakeCryptoPay(answer);
  const config = testConfig({ CRYPTO_PAY_API_ROOT: world.url, CRYPTO_PAY_TOKEN: token });
  const db = fakeGateway();
  const jobs = [job(7)];
  db.onCheckoutClaim = () => jobs.splice(0);
  const background = createBackground();
  const { log, lines } = keepLog();
  createCheckouts({ config, db, background, log, timeoutMs }).start();
  await background.idle();
  assert.equal(db.checkouts.length, 1);
  assert.ok(!(JSON.stringify(db.checkouts) + lines).includes("AAsecret"));
  return { asked: world.asked, result: db.checkouts[0]! };
}

Deno.test("an invoice is asked for in money, with our payment_id, and its link is reported", async () => {
  const { asked, result } = await makeOne(() => Response.json(MADE));
  assert.deepEqual(asked, [{
    path: "/api/createInvoice",
    token: TOKEN,
    body: {
      currency_type: "fiat",
      fiat: "USD",
      amount: "10.00",
      description: "Points",
      payload: "555_1780395283",
      expires_in: 86_400,
      allow_comments: false,
      allow_anonymous: true,
    },
  }]);
  assert.deepEqual(result, {
    id: 7,
    outcome: "made",
    url: LINK,
    invoice_id: "528890",
    error: null,
    retry_after: null,
  });
});

Deno.test("what may pass is tried again, what cannot is given up, and each says why", async () => {
  const refuse = (status: number, name: string, headers?: HeadersInit) => () =>
    Response.json({ ok: false, error: { code: status, name } }, { status, headers });
  const answers: [CheckoutResult["outcome"], string, () => Response][] = [
    ["retry", "Crypto Pay answered 500", () => new Response("<html>oops</html>", { status: 500 })],
    ["retry", "Crypto Pay answered 429 TOO_MANY", refuse(429, "TOO_MANY", { "retry-after": "7" })],
    ["retry", "Crypto Pay answered 200", () => new Response("{")],
    [
      "retry",
      "Crypto Pay answered 302",
      () => new Response(null, { status: 302, headers: { location: "https://elsewhere.example/" } }),
    ],
    ["failed", "Crypto Pay answered 401 UNAUTHORIZED", refuse(401, "UNAUTHORIZED")],
    ["failed", "Crypto Pay answered 400 AMOUNT_TOO_SMALL", refuse(400, "AMOUNT_TOO_SMALL")],
    ["failed", "Crypto Pay answered 400", refuse(400, `<b>${TOKEN}</b>`)],
    [
      "failed",
      "Crypto Pay answered 401 UNAUTHORIZED",
      () => Response.json({ ok: false, error: { code: 401, name: "UNAUTHORIZED" } }),
    ],
    [
      "failed",
      "Crypto Pay made an invoice without a link",
      () => Response.json({ ok: true, result: { bot_invoice_url: "javascript:alert(1)" } }),
    ],
  ];
  for (const [outcome, error, answer] of answers) {
    const { asked, result } = await makeOne(answer);
    assert.deepEqual([result.outcome, result.error, result.url], [outcome, error, null], error);
    assert.equal(result.retry_after, error.includes("429") ? 7 : null);
    assert.equal(asked.length, 1);
  }
});

Deno.test("Crypto Pay is not waited for longer than the limit", async () => {
  const never = () => new Promise<Response>((resolve) => setTimeout(resolve, 600, new Response()));
  const { result } = await makeOne(never, { timeoutMs: 100 });
  assert.deepEqual([result.outcome, result.error], ["retry", "Crypto Pay gave no answer in 0.1 s"]);
});

Deno.test("without a token nobody is asked, and the missing variable is named", async () => {
  const { asked, result } = await makeOne(() => Response.json(MADE), { token: "" });
  assert.deepEqual([asked.length, result.outcome, result.error], [
    0,
    "failed",
    "CRYPTO_PAY_TOKEN is not set",
  ]);
});

Deno.test("dispatch goes on while an invoice is being made, and sends what came of it", async () => {
  const hold = Promise.withResolvers<void>();
  await using world = fakeCryptoPay(() => hold.promise.then(() => Response.json(MADE)));
  await using telegram = fakeTelegram();
  const config = testConfig({
    CRYPTO_PAY_API_ROOT: world.url,
    CRYPTO_PAY_TOKEN: TOKEN,
    TELEGRAM_API_ROOT: telegram.url,
  });
  const db = fakeGateway();
  const jobs = [job(1), job(2)];
  db.onCheckoutClaim = () => jobs.splice(0);
  const functions = createHandlers(config, { db, log: keepLog().log });
  let told = 0;
  db.onClaim = () => {
    const notices = db.checkouts.slice(told).map(({ id }) => (
      { bot: "client", id, method: "sendMessage", payload: { chat_id: id, text: "link" } } as const
    ));
    told += notices.length;
    return { deliveries: notices, gap_ms: 1, next_in_ms: null };
  };
  const headers = { authorization: `Bearer ${ENV.SUPABASE_SERVICE_ROLE_KEY}` };
  const answer = functions.handlers.dispatch(
    new Request("http://local/dispatch", { method: "POST", headers }),
  );
  await until("both are asked for", () => world.asked.length === 2);
  hold.resolve();
  assert.deepEqual(await (await answer).json(), { sent: 2, failed: 0, next_in_ms: null });
  await functions.close();
});

Deno.test("no more than eight are asked for at once, and the others afterwards", async () => {
  let now = 0;
  let most = 0;
  await using world = fakeCryptoPay(async () => {
    most = Math.max(most, ++now);
    await new Promise((resolve) => setTimeout(resolve, 20));
    now--;
    return Response.json(MADE);
  });
  const config = testConfig({ CRYPTO_PAY_API_ROOT: world.url, CRYPTO_PAY_TOKEN: TOKEN });
  const db = fakeGateway();
  const jobs = Array.from({ length: 20 }, (_, id) => job(id));
  const claimCheckouts = (limit: number) => Promise.resolve(jobs.splice(0, limit));
  const background = createBackground();
  const log = keepLog().log;
  createCheckouts({ config, db: { ...db, claimCheckouts }, background, log }).start();
  await background.idle();
  assert.deepEqual([db.checkouts.length, most], [20, 8]);
});
