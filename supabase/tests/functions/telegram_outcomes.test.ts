import assert from "node:assert/strict";
import type { DeliveryResult } from "../../functions/_shared/doors.ts";
import { apiError, ENV, type FakeTelegram, fakeTelegram, testConfig } from "./fakes.ts";
import { message, setUp } from "./telegram_kit.ts";

async function outcomeOf(telegram: FakeTelegram, answer: () => Response): Promise<DeliveryResult> {
  telegram.onCall = answer;
  const { send } = setUp(telegram.url);
  return (await send([message(1, 5)]))[0]!;
}

const table: [string, () => Response, Partial<DeliveryResult>][] = [
  ["a message", () => Response.json({ ok: true, result: { message_id: 9 } }), {
    outcome: "sent",
    message_id: 9,
  }],
  ["true", () => Response.json({ ok: true, result: true }), { outcome: "sent", message_id: null }],
  ["a link", () => Response.json({ ok: true, result: "https://t.me/$abc" }), {
    outcome: "sent",
    message_id: null,
    link: "https://t.me/$abc",
  }],
  ["a page of transactions", () => Response.json({ ok: true, result: { transactions: [{ id: "c1" }] } }), {
    outcome: "sent",
    message_id: null,
    transactions: [{ id: "c1" }],
  }],
  ["400 refunded before", () => apiError(400, "Bad Request: CHARGE_ALREADY_REFUNDED"), { outcome: "sent" }],
  ["400 another charge", () => apiError(400, "Bad Request: CHARGE_NOT_FOUND"), { outcome: "dead" }],
  ["an album", () => Response.json({ ok: true, result: [{ message_id: 3 }, { message_id: 4 }] }), {
    message_id: 3,
  }],
  ["429", () => apiError(429, "Too Many Requests: retry after 7", { retry_after: 7 }), {
    outcome: "retry",
    retry_after: 7,
  }],
  ["429 without a time", () => apiError(429, "Too Many Requests"), { outcome: "retry", retry_after: 1 }],
  ["403", () => apiError(403, "Forbidden: bot was blocked by the user"), {
    outcome: "dead",
    error_code: 403,
    error: "Forbidden: bot was blocked by the user",
  }],
  ["400", () => apiError(400, "Bad Request: chat not found"), { outcome: "dead", error_code: 400 }],
  ["400 not modified", () =>
    apiError(
      400,
      "Bad Request: message is not modified: specified new message content and reply markup are exactly the same " +
        "as a current content and reply markup of the message",
    ), { outcome: "sent" }],
  [
    "400 too old",
    () => apiError(400, "Bad Request: query is too old and response timeout expired or query ID is invalid"),
    {
      outcome: "sent",
    },
  ],
  [
    "400 moved",
    () =>
      apiError(400, "Bad Request: group chat was upgraded to a supergroup chat", {
        migrate_to_chat_id: -1001234567890,
      }),
    {
      outcome: "retry",
      migrate_to_chat_id: -1001234567890,
    },
  ],
  ["401", () => apiError(401, "Unauthorized"), { outcome: "retry", error: "Unauthorized" }],
  ["404", () => apiError(404, "Not Found"), { outcome: "retry", error: "Not Found" }],
  ["409", () => apiError(409, "Conflict: terminated"), { outcome: "retry" }],
  ["413", () => apiError(413, "Request Entity Too Large"), { outcome: "dead" }],
  ["500", () => apiError(500, "Internal Server Error"), { outcome: "retry", error_code: 500 }],
  ["a proxy's 502 page", () => new Response("<html>", { status: 502 }), {
    outcome: "retry",
    error_code: 502,
  }],
  ["a page with 200", () => new Response("<html>", { status: 200 }), { outcome: "unknown" }],
  ["broken JSON", () => new Response("{", { headers: { "content-type": "application/json" } }), {
    outcome: "unknown",
  }],
];

Deno.test("every answer of Telegram has its outcome", async (t) => {
  await using telegram = fakeTelegram();
  for (const [name, answer, expected] of table) {
    await t.step(name, async () => {
      const result = await outcomeOf(telegram, answer);
      assert.deepEqual({ ...result, ...expected }, result);
      assert.equal(result.id, 1);
    });
  }
});

Deno.test("a connection that was refused, and a name that does not resolve, are tried again", async () => {
  const listener = Deno.listen({ port: 0, hostname: "127.0.0.1" });
  const { port } = listener.addr;
  listener.close();
  for (const root of [`http://127.0.0.1:${port}`, "https://nowhere.invalid"]) {
    const { send, lines } = setUp(root);
    const [result] = await send([message(1, 5)]);
    assert.deepEqual([result!.outcome, result!.error], ["retry", "no connection to Telegram"]);
    assert.doesNotMatch(lines.join("\n"), /client-token/);
  }
});

Deno.test("no answer in time, and a connection that breaks after sending, are unknown", async () => {
  await using telegram = fakeTelegram();
  const gate = Promise.withResolvers<Response>();
  telegram.onCall = () => gate.promise;
  const { send } = setUp(telegram.url, { timeoutS: 0.1 });
  const [late] = await send([message(1, 5)]);
  assert.deepEqual([late!.outcome, late!.error], ["unknown", "no answer from Telegram"]);
  gate.resolve(new Response("{}"));

  const listener = Deno.listen({ port: 0, hostname: "127.0.0.1" });
  const rude = (async () => {
    for await (const connection of listener) {
      await connection.read(new Uint8Array(64));
      connection.close();
    }
  })();
  const [broken] = await setUp(`http://127.0.0.1:${listener.addr.port}`).send([message(1, 5)]);
  assert.equal(broken!.outcome, "unknown");
  listener.close();
  await rude;
});

Deno.test("a bot without a token is tried again later, and a refused token is an error in the log", async () => {
  await using telegram = fakeTelegram();
  const config = testConfig({ TELEGRAM_API_ROOT: telegram.url, TOKEN_PARTNER: undefined });
  const { sender, lines } = setUp(telegram.url, { config });
  const [result] = await sender.send("partner", [message(1, 5)], performance.now());
  assert.deepEqual([result!.outcome, result!.error], ["retry", "TOKEN_PARTNER is not set"]);
  telegram.onCall = () => apiError(401, "Unauthorized");
  await sender.send("client", [message(2, 6)], performance.now());
  const event = JSON.parse(lines.at(-1)!) as Record<string, unknown>;
  assert.deepEqual([event.level, event.event, event.variable], ["error", "token_refused", "TOKEN_CLIENT"]);
});

Deno.test("neither texts nor tokens reach the log, whatever happens", async () => {
  await using telegram = fakeTelegram();
  let n = 0;
  telegram.onCall = () =>
    [apiError(400, 'can\'t parse entities: tag "Maria"'), apiError(500, "x"), new Response("?")][n++ % 3]!;
  const { send, lines } = setUp(telegram.url);
  for (let id = 1; id <= 3; id++) await send([message(id, id, "Maria wrote this")]);
  assert.equal(lines.length, 3);
  for (const secret of [/Maria/, new RegExp(ENV.TOKEN_CLIENT)]) assert.doesNotMatch(lines.join("\n"), secret);
});
