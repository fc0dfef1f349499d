import assert from "node:assert/strict";
import { createHandlers, type Functions } from "../../functions/_shared/handlers.ts";
import type { UpdateResult } from "../../functions/_shared/doors.ts";
import { codedError, ENV, fakeGateway, fakeTelegram, keepLog, SILENCE, testConfig, until } from "./fakes.ts";

const SECRET = "x-telegram-bot-api-secret-token";

function setUp(env: Record<string, string | undefined> = {}) {
  const db = fakeGateway();
  const kept = keepLog();
  const functions = createHandlers(testConfig(env), { db, log: kept.log });
  return { db, ...kept, functions };
}

function post(
  body: BodyInit | null,
  headers: Record<string, string> = { [SECRET]: ENV.TELEGRAM_WEBHOOK_SECRET },
): Request {
  return new Request("http://local/functions/v1/client-bot", { method: "POST", body, headers });
}

async function refusal(functions: Functions, request: Request): Promise<[number, string]> {
  const response = await functions.handlers["client-bot"](request);
  const { error } = await response.json() as { error: { code: string; message: string } };
  assert.equal(typeof error.message, "string");
  return [response.status, error.code];
}

Deno.test("a wrong, a missing and an empty secret are refused before the body is looked at", async () => {
  const { functions, db } = setUp();
  for (
    const headers of [{ [SECRET]: "hook-secret_2" }, {}, { [SECRET]: "" }, { [SECRET]: "hook-secret_1x" }]
  ) {
    const body = "x".repeat(300_000);
    assert.deepEqual(await refusal(functions, post(body, headers as Record<string, string>)), [
      401,
      "unauthorized",
    ]);
  }
  assert.equal(db.updates.length, 0);
  await functions.close();
});

Deno.test("with no secret configured every request is refused, an empty header too", async () => {
  const { functions, db, lines } = setUp({ TELEGRAM_WEBHOOK_SECRET: undefined });
  for (const given of ["", "undefined", ENV.TELEGRAM_WEBHOOK_SECRET]) {
    assert.deepEqual(await refusal(functions, post('{"update_id":1}', { [SECRET]: given })), [
      401,
      "unauthorized",
    ]);
  }
  assert.equal(db.updates.length, 0);
  assert.match(lines[0]!, /"configured":false/);
  await functions.close();
});

Deno.test("another method is refused with the one that is right", async () => {
  const { functions } = setUp();
  const response = await functions.handlers["client-bot"](new Request("http://local/", { method: "PUT" }));
  assert.equal(response.status, 405);
  assert.equal(response.headers.get("allow"), "POST");
  await response.body?.cancel();
  await functions.close();
});

Deno.test("a body over 256 KB is refused by its announced length", async () => {
  const { functions, db } = setUp();
  const headers = { [SECRET]: ENV.TELEGRAM_WEBHOOK_SECRET, "content-length": String(256 * 1024 + 1) };
  assert.deepEqual(await refusal(functions, post("{}", headers)), [413, "too_large"]);
  assert.equal(db.updates.length, 0);
  await functions.close();
});

Deno.test("a body without a length is read no further than the limit", async () => {
  const { functions } = setUp();
  let pulled = 0;
  let cancelled = false;
  const endless = new ReadableStream<Uint8Array>({
    pull: (controller) => controller.enqueue(new Uint8Array(pulled++ < 1_000 ? 16_384 : 0).fill(32)),
    cancel: () => void (cancelled = true),
  });
  assert.deepEqual(await refusal(functions, post(endless)), [413, "too_large"]);
  assert(pulled <= 20, `${pulled} chunks of 16 KB`);
  assert(cancelled);
  await functions.close();
});

Deno.test("a body of exactly 256 KB is taken, with and without a length", async () => {
  const { functions, db } = setUp();
  const body = `{"update_id":1${" ".repeat(256 * 1024 - 15)}}`;
  assert.equal(body.length, 256 * 1024);
  for (const sent of [body, new Blob([body]).stream()]) {
    const response = await functions.handlers["client-bot"](post(sent));
    assert.equal(response.status, 200);
  }
  assert.equal(db.updates.length, 2);
  await functions.close();
});

Deno.test("what is not JSON, and what is no update, is refused with 400", async () => {
  const { functions, db } = setUp();
  for (const body of ["", "{", "update_id=1"]) {
    assert.deepEqual(await refusal(functions, post(body)), [400, "bad_json"]);
  }
  for (
    const body of ["null", "[]", "7", "{}", '{"update_id":"1"}', '{"update_id":1.5}', '{"update_id":null}']
  ) {
    assert.deepEqual(await refusal(functions, post(body)), [400, "bad_update"]);
  }
  assert.equal(db.updates.length, 0);
  await functions.close();
});

Deno.test("an update of a kind that nobody knows reaches SQL as the text that arrived", async () => {
  const { functions, db } = setUp();
  const body = '{ "update_id" : 5, "hologram": {"x": 12345678901234567890, "emoji": "\\ud83d\\ude00"} }';
  const response = await functions.handlers["partner-bot"](post(body));
  assert.equal(response.status, 200);
  assert.equal(await response.text(), "");
  assert.deepEqual(db.updates, [{ bot: "partner", update: body }]);
  await functions.close();
});

Deno.test("characters that jsonb refuses are mended, for the update would come again for a day", async () => {
  const { functions, db } = setUp();
  await functions.handlers["client-bot"](
    post('{"update_id":5,"t":"a\\u0000b\\ud83dc","e":"\\ud83d\\ude00","n":"\\\\u0000"}'),
  );
  const expected = { update_id: 5, t: "ab\ufffdc", e: "😀", n: "\\u0000" };
  assert.deepEqual(JSON.parse(db.updates[0]!.update), expected);
  assert(!/\\u0000"?[^"]/.test(db.updates[0]!.update.replace("\\\\u0000", "")));
  await functions.close();
});

Deno.test("a database that is away or busy gives 503 with Retry-After, other faults 500, unreadable JSON 400", async () => {
  const { functions, db, lines } = setUp();
  const cases: [string, number][] = [
    ...[
      "ECONNREFUSED",
      "CONNECTION_CLOSED",
      "CONNECT_TIMEOUT",
      "40001",
      "40P01",
      "55P03",
      "57P01",
      "57P03",
      "57014",
      "53300",
    ]
      .map((code): [string, number] => [code, 503]),
    ...["42883", "23505", "XX000", "KP001", "P0001"].map((code): [string, number] => [code, 500]),
    ...["22P02", "22P05", "54001"].map((code): [string, number] => [code, 400]),
  ];
  for (const [code, status] of cases) {
    db.onUpdate = () => Promise.reject(codedError(code, "quotes Maria's text"));
    const response = await functions.handlers["client-bot"](post('{"update_id":1}'));
    await response.body?.cancel();
    assert.equal(response.status, status, code);
    assert.equal(response.headers.get("retry-after"), status === 503 ? "2" : null, code);
    assert.match(lines.at(-1)!, new RegExp(`"sqlstate":"${code}"`));
    if (!/^(42|KP)/.test(code)) assert.doesNotMatch(lines.at(-1)!, /Maria/);
  }
  await functions.close();
});

Deno.test("a failure that SQL recorded becomes 500 and its answer does not ride", async () => {
  const { functions, db } = setUp();
  db.onUpdate = () => ({ ...SILENCE, status: 500, answer: { method: "sendMessage" }, answer_id: 3 });
  assert.deepEqual(await refusal(functions, post('{"update_id":1}')), [500, "handler_failed"]);
  await functions.close();
  assert.deepEqual(db.reports, []);
});

Deno.test("the answer rides in the response, and is reported when the response was handed over", async () => {
  const { functions, db } = setUp();
  const answer = { method: "sendMessage", chat_id: 7, text: "привет" };
  db.onUpdate = () => ({ status: 200, answer, answer_id: 42, deliveries: [] });
  const completed = Promise.withResolvers<void>();
  const response = await functions.handlers["client-bot"](post('{"update_id":1}'), {
    completed: completed.promise,
  });
  assert.deepEqual(await response.json(), answer);
  assert.equal(response.headers.get("content-type"), "application/json");
  await new Promise((resolve) => setTimeout(resolve, 300));
  assert.equal(db.reports.length, 0, "nothing is reported before");
  completed.resolve();
  await until("the answer is reported", () => db.reports.length === 1);
  assert.deepEqual([db.reports[0]!.bot, db.reports[0]!.results[0]!.id, db.reports[0]!.results[0]!.outcome], [
    "client",
    42,
    "answered",
  ]);
  await functions.close();
});

Deno.test("a response that nobody took is reported to be sent again", async () => {
  const { functions, db } = setUp();
  db.onUpdate = () => ({ status: 200, answer: { method: "sendMessage" }, answer_id: 42, deliveries: [] });
  await functions.handlers["client-bot"](post('{"update_id":1}'), {
    completed: Promise.reject(new Error("hung up")),
  });
  await functions.close();
  assert.equal(db.reports[0]!.results[0]!.outcome, "retry");
});

Deno.test("where the runtime does not tell, an answer counts as handed over after the return", async () => {
  const { functions, db } = setUp();
  db.onUpdate = () => ({ status: 200, answer: { method: "sendMessage" }, answer_id: 42, deliveries: [] });
  await functions.handlers["client-bot"](post('{"update_id":1}'));
  await functions.close();
  assert.equal(db.reports[0]!.results[0]!.outcome, "answered");
});

Deno.test("an answer without a row, such as answerCallbackQuery, is not reported", async () => {
  const { functions, db } = setUp();
  db.onUpdate = () => ({ ...SILENCE, answer: { method: "answerCallbackQuery" } });
  await functions.handlers["client-bot"](post('{"update_id":1}'));
  await functions.close();
  assert.deepEqual(db.reports, []);
});

Deno.test("deliveries begin after the response and their results are reported together", async () => {
  await using telegram = fakeTelegram();
  const { functions, db } = setUp({ TELEGRAM_API_ROOT: telegram.url });
  const deliveries = [7, 8].map((id) => ({
    id,
    method: "sendMessage",
    payload: { chat_id: 5, text: `${id}` },
  }));
  db.onUpdate = (): UpdateResult => ({ ...SILENCE, deliveries });
  const completed = Promise.withResolvers<void>();
  await functions.handlers["admin-bot"](post('{"update_id":1}'), { completed: completed.promise });
  await new Promise((resolve) => setTimeout(resolve, 30));
  assert.equal(telegram.calls.length, 0);
  completed.resolve();
  await until("they are reported", () => db.reports.length > 0);
  assert.deepEqual(telegram.calls.map((call) => [call.token, call.method, call.body.text]), [
    [ENV.ADMIN_BOT_TOKEN, "sendMessage", "7"],
    [ENV.ADMIN_BOT_TOKEN, "sendMessage", "8"],
  ]);
  assert.equal(db.reports.length, 1);
  assert.deepEqual(db.reports[0]!.results.map((r) => [r.id, r.outcome, r.message_id]), [[7, "sent", 101], [
    8,
    "sent",
    102,
  ]]);
  await functions.close();
  assert(db.closed);
});

Deno.test("a real server reports an answer that was taken as answered", async () => {
  const { functions, db } = setUp();
  db.onUpdate = () => ({ status: 200, answer: { method: "sendMessage" }, answer_id: 9, deliveries: [] });
  const server = Deno.serve(
    { port: 0, hostname: "127.0.0.1", onListen() {} },
    functions.handlers["client-bot"],
  );
  const headers = { [SECRET]: ENV.TELEGRAM_WEBHOOK_SECRET };
  const response = await fetch(`http://127.0.0.1:${server.addr.port}/`, {
    method: "POST",
    headers,
    body: '{"update_id":1}',
  });
  assert.deepEqual(await response.json(), { method: "sendMessage" });
  await until("the answer is reported", () => db.reports.length === 1);
  assert.equal(db.reports[0]!.results[0]!.outcome, "answered");
  await server.shutdown();
  await functions.close();
});

Deno.test("a bot without a token says that it is not configured, the others work", async () => {
  const { functions } = setUp({ TOKEN_CLIENT: undefined });
  assert.deepEqual(await refusal(functions, post('{"update_id":1}')), [503, "not_configured"]);
  assert.equal((await functions.handlers["partner-bot"](post('{"update_id":1}'))).status, 200);
  await functions.close();
});
