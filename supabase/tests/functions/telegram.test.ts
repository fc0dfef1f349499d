import assert from "node:assert/strict";
import { decode } from "fast-png";
import type { Delivery, DeliveryResult } from "../../functions/_shared/db.ts";
import { createSender, type SenderDeps } from "../../functions/_shared/telegram.ts";
import { apiError, ENV, type FakeTelegram, fakeTelegram, keepLog, testConfig, until } from "./fakes.ts";

function setUp(apiRoot: string, rest: Partial<SenderDeps> = {}) {
  const reported: DeliveryResult[] = [];
  const kept = keepLog();
  const config = testConfig({ TELEGRAM_API_ROOT: apiRoot });
  const sender = createSender({
    config,
    report: (_bot, result) => reported.push(result),
    log: kept.log,
    ...rest,
  });
  const send = (deliveries: readonly Delivery[]) => sender.send("client", deliveries, performance.now());
  return { send, sender, reported, ...kept };
}

function message(id: number, chat_id: number, text = `text ${id}`): Delivery {
  return { id, method: "sendMessage", payload: { chat_id, text } };
}

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

Deno.test("the payment provider's token is put in when a call is sent, and nothing is sent without one", async () => {
  await using telegram = fakeTelegram();
  const invoice: Delivery = {
    id: 1,
    method: "sendInvoice",
    payload: { chat_id: 5, title: "Tea", provider_token: { $provider_token: true } },
  };
  const config = testConfig({ TELEGRAM_API_ROOT: telegram.url, PAYMENT_PROVIDER_TOKEN: "284685063:TEST:x" });
  const [result] = await setUp(telegram.url, { config }).send([invoice]);
  assert.equal(result!.outcome, "sent");
  assert.deepEqual(telegram.calls.map(({ body }) => body.provider_token), ["284685063:TEST:x"]);

  const { send, lines } = setUp(telegram.url);
  const [dead] = await send([invoice]);
  assert.deepEqual([dead!.outcome, dead!.error], ["dead", "PAYMENT_PROVIDER_TOKEN is not set"]);
  assert.equal(telegram.calls.length, 1);
  assert.doesNotMatch(lines.join("\n"), /TEST:x/);
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

Deno.test("after a failure the rest of that chat is released untried, other chats go on", async () => {
  await using telegram = fakeTelegram();
  telegram.onCall = ({ body }) =>
    body.text === "text 2"
      ? apiError(500, "Internal")
      : Response.json({ ok: true, result: { message_id: 1 } });
  const { send, reported } = setUp(telegram.url);
  const results = await send([
    message(1, 5),
    message(2, 5),
    message(3, 5),
    message(4, 6),
    message(5, 5),
    message(6, 6),
  ]);
  const outcomes = Object.fromEntries(results.map((r) => [r.id, r.outcome]));
  assert.deepEqual(outcomes, { 1: "sent", 2: "retry", 3: "released", 4: "sent", 5: "released", 6: "sent" });
  assert.deepEqual(telegram.calls.map((c) => c.body.text).sort(), ["text 1", "text 2", "text 4", "text 6"]);
  assert.equal(reported.length, 6);
});

Deno.test("messages of one chat keep their order, also across two batches; chats do not wait for each other", async () => {
  await using telegram = fakeTelegram();
  const gate = Promise.withResolvers<void>();
  telegram.onCall = async ({ body }) => {
    if (body.text === "text 1") await gate.promise;
    return Response.json({ ok: true, result: { message_id: 1 } });
  };
  const { send } = setUp(telegram.url);
  const first = send([message(1, 5), message(2, 5), message(3, 6)]);
  const second = send([message(4, 5), message(5, 7)]);
  await until("the other chats are served", () => telegram.calls.length === 3);
  assert.deepEqual(telegram.calls.map((c) => c.body.text).sort(), ["text 1", "text 3", "text 5"]);
  gate.resolve();
  await Promise.all([first, second]);
  assert.deepEqual(
    telegram.calls.filter((c) => c.body.chat_id === 5).map((c) => c.body.text),
    ["text 1", "text 2", "text 4"],
  );
});

Deno.test("after a failure what another update has in line for that chat is released too, until SQL knows of the failure", async () => {
  await using telegram = fakeTelegram();
  const failing = Promise.withResolvers<void>();
  telegram.onCall = async ({ body }) => {
    if (body.text !== "text 1") return Response.json({ ok: true, result: { message_id: 1 } });
    await failing.promise;
    return apiError(429, "Too Many Requests: retry after 1", { retry_after: 1 });
  };
  const known = Promise.withResolvers<void>();
  const { sender, reported } = setUp(telegram.url, { flush: () => known.promise });
  const send = (id: number) => sender.send("client", [message(id, 5)], performance.now());
  const first = send(1);
  const second = send(2);
  failing.resolve();
  await until("the failure is reported", () => reported.length === 1);
  const third = send(3);
  known.resolve();
  const results = (await Promise.all([first, second, third])).flat();
  assert.deepEqual(results.map((r) => r.outcome), ["retry", "released", "released"]);
  const [fourth] = await send(4);
  assert.equal(fourth?.outcome, "sent");
});

Deno.test("what cannot begin well within its lease is released instead of sent", async () => {
  await using telegram = fakeTelegram();
  const { sender, reported } = setUp(telegram.url);
  const results = await sender.send("client", [message(1, 5)], performance.now() - 7_001);
  assert.deepEqual(results.map((r) => r.outcome), ["released"]);
  assert.equal(reported.length, 1);
  assert.equal(telegram.calls.length, 0);
});

Deno.test("what dispatch cannot begin while the bot is its own is released", async () => {
  await using telegram = fakeTelegram();
  const { sender } = setUp(telegram.url);
  const [late] = await sender.send("client", [message(1, 5)], performance.now() - 1_801, 1);
  assert.equal(late?.outcome, "released");
  const results = await sender.send(
    "client",
    [message(2, 6), message(3, 7), message(4, 8)],
    performance.now(),
    1_000,
  );
  assert.deepEqual(results.map((r) => `${r.id} ${r.outcome}`).toSorted(), ["2 sent", "3 sent", "4 released"]);
  assert.equal(telegram.calls.length, 2);
});

Deno.test("calls of dispatch begin a gap apart, also those of two batches; a stall is not made up for", async () => {
  await using telegram = fakeTelegram();
  const { sender } = setUp(telegram.url);
  const batch = (first: number) => Array.from({ length: 20 }, (_, n) => message(first + n, first + n));
  const begun: number[] = [];
  telegram.onCall = () => {
    begun.push(performance.now());
    return Response.json({ ok: true, result: true });
  };
  const sending = [1, 101].map((first) => sender.send("client", batch(first), performance.now(), 10));
  await until("some have begun", () => begun.length >= 5);
  for (const end = performance.now() + 200; performance.now() < end;);
  await Promise.all(sending);
  assert.equal(begun.length, 40);
  // 39 gaps and the stall in one of them, of which ten milliseconds may be made up for twice; the rest is the way's.
  const took = begun.at(-1)! - begun[0]!;
  assert.ok(took >= 390 + 200 - 10 - 20 - 30, `${took} ms`);
  // Nowhere more than the two that ten milliseconds allow, and some that the way brought close.
  for (let n = 0; n + 5 < begun.length; n++) {
    assert.ok(begun[n + 5]! - begun[n]! > 10, `six calls within ${begun[n + 5]! - begun[n]!} ms`);
  }
});

Deno.test("answers to a person's update do not stand in dispatch's line, and bots have lines of their own", async () => {
  await using telegram = fakeTelegram();
  const { sender } = setUp(telegram.url);
  const bulk = sender.send("client", [1, 2, 3].map((n) => message(n, n)), performance.now(), 300);
  await until("the line stands", () => telegram.calls.length === 1);
  const answers = [10, 11, 12].map((n) => sender.send("client", [message(n, n)], performance.now()));
  const other = sender.send("partner", [message(20, 20)], performance.now(), 300);
  await Promise.all([...answers, other]);
  assert.equal(telegram.calls.length, 5, "the line still stands");
  assert.ok(sender.lengthMs() > 300 && sender.lengthMs() <= 600, `${sender.lengthMs()} ms`);
  await bulk;
  assert.equal(sender.lengthMs(), 0);
});

Deno.test("a 429 stops what stands in the bot's line, and releases it if that is for long; a group's stops nobody", async () => {
  await using telegram = fakeTelegram();
  const { sender } = setUp(telegram.url);
  const times = new Map<unknown, number>();
  let retry_after = 1;
  telegram.onCall = ({ body }) => {
    times.set(body.chat_id, performance.now());
    return [-1, 1, 11].includes(body.chat_id as number)
      ? apiError(429, "Too Many Requests", { retry_after })
      : Response.json({ ok: true, result: true });
  };
  const send = async (chats: number[]) => {
    const deliveries = chats.map((chat) => message(chat, chat));
    const results = await sender.send("client", deliveries, performance.now(), 100);
    return Object.fromEntries(results.map((r) => [r.id, r.outcome]));
  };
  assert.deepEqual(await send([-1, 1, 2]), { [-1]: "retry", 1: "retry", 2: "sent" });
  assert.ok(times.get(1)! - times.get(-1)! < 900, "the group's did not stop it");
  assert.ok(times.get(2)! - times.get(1)! >= 990, "the person's did");
  retry_after = 30;
  const begun = performance.now();
  assert.deepEqual(await send([11, 12, 13]), { 11: "retry", 12: "released", 13: "released" });
  assert.ok(performance.now() - begun < 1_000, "at once");
});

Deno.test("no more than 32 calls are in flight", async () => {
  await using telegram = fakeTelegram();
  let now = 0;
  let most = 0;
  telegram.onCall = async () => {
    most = Math.max(most, ++now);
    await new Promise((resolve) => setTimeout(resolve, 20));
    now--;
    return Response.json({ ok: true, result: true });
  };
  const { send } = setUp(telegram.url);
  const results = await send(Array.from({ length: 80 }, (_, i) => message(i, i)));
  assert(results.every((r) => r.outcome === "sent"));
  assert.equal(most, 32);
});

Deno.test("a QR code is drawn and uploaded as a file, the other parameters stay", async () => {
  await using telegram = fakeTelegram();
  const { send } = setUp(telegram.url);
  const payload = {
    chat_id: 5,
    photo: { $qr: "KPL-1234" },
    caption: "Карта",
    reply_markup: { inline_keyboard: [] },
  };
  const [result] = await send([{ id: 1, method: "sendPhoto", payload }]);
  assert.equal(result!.outcome, "sent");
  const [{ body, files }] = telegram.calls as [typeof telegram.calls[0]];
  assert.deepEqual([body.chat_id, body.caption, body.reply_markup], ["5", "Карта", '{"inline_keyboard":[]}']);
  const [name] = Object.keys(files);
  assert.equal(body.photo, `attach://${name}`);
  const { width, height } = decode(files[name!]!);
  assert.deepEqual([width, height], [290, 290]);
});

Deno.test("a QR code of too long a text is dead, not tried for ever", async () => {
  await using telegram = fakeTelegram();
  const { send } = setUp(telegram.url);
  const [result] = await send([{
    id: 1,
    method: "sendPhoto",
    payload: { chat_id: 5, photo: { $qr: "x".repeat(3000) } },
  }]);
  assert.deepEqual([result!.outcome, result!.error], ["dead", "the call could not be built"]);
  assert.equal(telegram.calls.length, 0);
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
