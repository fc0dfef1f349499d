import assert from "node:assert/strict";
import { createBackground } from "../../functions/_shared/background.ts";
import type { WebhookClaim, WebhookJob, WebhookResult } from "../../functions/_shared/doors.ts";
import { createWebhookCaller, replyOf, retryAfter, sign } from "../../functions/_shared/webhooks_out.ts";
import { keepLog } from "./fakes.ts";

const SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
const OTHER = `whsec_${btoa("another key of 24 bytes.")}`;

/** Has jobs called, and says what was reported and logged. */
async function callAll(claims: WebhookJob[][], options: { timeoutMs?: number } = {}) {
  const background = createBackground();
  const results: WebhookResult[] = [];
  const { log, lines } = keepLog();
  const db = {
    claimWebhooks: () =>
      Promise.resolve<WebhookClaim>({ deliveries: claims.shift() ?? [], next_in_ms: null }),
    reportWebhooks: (more: readonly WebhookResult[]) => {
      results.push(...more);
      return Promise.resolve();
    },
  };
  createWebhookCaller({ db, background, log, ...options }).start();
  await background.idle();
  return { results: results.sort((a, b) => a.id - b.id), lines };
}

function job(url: string, more: Partial<WebhookJob> = {}): WebhookJob {
  return {
    id: 1,
    url,
    message_id: "msg_1",
    body: '{"a": "ж"}',
    secrets: [SECRET],
    after_ms: 0,
    replies: true,
    allow_private: true,
    ...more,
  };
}

/** A receiver on a free port. */
async function withReceiver(
  handler: (request: Request) => Response | Promise<Response>,
  body: (url: string) => Promise<void>,
): Promise<void> {
  const server = Deno.serve({ port: 0, hostname: "127.0.0.1", onListen() {} }, handler);
  try {
    await body(`http://127.0.0.1:${server.addr.port}/hook?key=very-secret`);
  } finally {
    await server.shutdown();
  }
}

Deno.test("the signature is that of Standard Webhooks' published example", async () => {
  const example = ["msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, '{"test": 2432232314}'] as const;
  const signature = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";
  assert.equal(await sign([SECRET], ...example), signature);
  const both = (await sign([OTHER, SECRET], ...example)).split(" ");
  assert.deepEqual([both.length, both[1]], [2, signature]);
  assert.notEqual(both[0], signature);
});

Deno.test("an event is posted with its id, its time and a signature over the very bytes", async () => {
  let seen: { headers: Headers; body: string; method: string } | undefined;
  await withReceiver(async (request) => {
    seen = { headers: request.headers, method: request.method, body: await request.text() };
    return Response.json({ reply: "hi" });
  }, async (url) => {
    const { results, lines } = await callAll([[job(url)]]);
    assert.deepEqual(results, [
      { id: 1, outcome: "delivered", status_code: 200, error: null, retry_after: null, reply: "hi" },
    ]);
    assert.doesNotMatch(lines.join(), /very-secret|whsec/);
  });
  const { headers, body, method } = seen!;
  assert.deepEqual([method, body, headers.get("content-type"), headers.get("webhook-id")], [
    "POST",
    '{"a": "ж"}',
    "application/json",
    "msg_1",
  ]);
  const at = Number(headers.get("webhook-timestamp"));
  assert.ok(Math.abs(at - Date.now() / 1000) < 5);
  assert.equal(headers.get("webhook-signature"), await sign([SECRET], "msg_1", at, body));
});

Deno.test("what is no success is to be tried again; a redirect is not followed; Retry-After is handed on", async () => {
  let followed = false;
  await withReceiver((request) => {
    const { searchParams, pathname } = new URL(request.url);
    if (pathname === "/elsewhere") followed = true;
    const status = Number(searchParams.get("status"));
    return new Response(null, { status, headers: { location: "/elsewhere", "retry-after": "7" } });
  }, async (url) => {
    const statuses = [301, 307, 400, 404, 410, 429, 500, 503];
    const { results } = await callAll([statuses.map((status, id) => job(`${url}&status=${status}`, { id }))]);
    assert.deepEqual(
      results.map((r) => [r.status_code, r.outcome, r.retry_after]),
      statuses.map((s) => [s, "retry", 7]),
    );
    assert.match(results[0]!.error ?? "", /redirects are not followed/);
  });
  assert.ok(!followed);
});

Deno.test("who does not answer in time, or at all, is tried again, and the words name no address", async () => {
  await withReceiver(() => new Promise((done) => setTimeout(done, 400, new Response())), async (url) => {
    const { results } = await callAll([[job(url)]], { timeoutMs: 100 });
    assert.deepEqual([results[0]?.outcome, results[0]?.error], ["retry", "no answer in 0.1 s"]);
  });
  const { results, lines } = await callAll([[job("http://127.0.0.1:1/very-secret")]]);
  assert.deepEqual([results[0]?.outcome, results[0]?.error], ["retry", "no connection"]);
  assert.doesNotMatch(lines.join(), /very-secret/);
});

Deno.test("a private address is given up at once and never called", async () => {
  await withReceiver(() => assert.fail("called"), async (url) => {
    const { results } = await callAll([[job(url.replace("http:", "https:"), { allow_private: false })]]);
    assert.deepEqual([results[0]?.outcome, results[0]?.error], ["dead", "a private address"]);
  });
});

Deno.test("an answer that is large, endless or broken off is a success without a reply", async () => {
  await withReceiver((request) => {
    if (request.url.endsWith("broken")) {
      return new Response(
        new ReadableStream({
          start(controller) {
            controller.enqueue(new TextEncoder().encode('{"reply"'));
            controller.error(new Error("broken"));
          },
        }),
      );
    }
    return Response.json({ reply: "x".repeat(70_000) });
  }, async (url) => {
    const { results } = await callAll([[job(url), job(`${url}broken`, { id: 2 })]]);
    assert.deepEqual(results.map((r) => [r.outcome, r.reply]), [["delivered", null], ["delivered", null]]);
  });
});

Deno.test("a reply is a text of at most 4096 characters that Postgres and Telegram take", () => {
  const none = [
    null,
    "",
    "Accepted",
    "null",
    "[]",
    '"hi"',
    "{}",
    '{"reply": 5}',
    '{"reply": "  "}',
    '{"reply": null}',
  ];
  assert.deepEqual(none.map(replyOf).filter((reply) => reply !== null), []);
  assert.equal(replyOf('{"reply": " hi\\u0000 "}'), "hi");
  assert.equal(replyOf(JSON.stringify({ reply: "x".repeat(5000) }))?.length, 4096);
  const cut = replyOf(JSON.stringify({ reply: "x".repeat(4095) + "😀" }))!;
  assert.ok(cut.isWellFormed());
});

Deno.test("Retry-After is a number of seconds or a date", () => {
  const now = Date.parse("2026-11-21T10:00:00Z");
  assert.deepEqual(
    [null, "30", " 5 ", "Sat, 21 Nov 2026 10:01:00 GMT", "Sat, 21 Nov 2026 09:00:00 GMT", "soon", "-4"].map((
      header,
    ) => retryAfter(header, now)).slice(0, 6),
    [null, 30, 5, 60, 0, null],
  );
});

Deno.test("calls of one claim begin when they are told to, at most eight at once, and go on until nothing is due", async () => {
  const began: number[] = [];
  let running = 0, most = 0;
  await withReceiver(async () => {
    began.push(performance.now());
    most = Math.max(most, ++running);
    await new Promise((done) => setTimeout(done, 60));
    running--;
    return new Response("Accepted");
  }, async (url) => {
    const claims = [1, 2, 3].map((n) =>
      Array.from({ length: n === 3 ? 2 : 4 }, (_, i) => job(url, { id: n * 10 + i, after_ms: i * 40 }))
    );
    const { results } = await callAll(claims);
    assert.equal(results.length, 10);
  });
  assert.ok(most <= 8, `${most} at once`);
  assert.ok(began[began.length - 1]! - began[0]! >= 100, "not all at once");
});
