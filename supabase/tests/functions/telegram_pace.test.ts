import assert from "node:assert/strict";
import { apiError, fakeTelegram, until } from "./fakes.ts";
import { message, setUp } from "./telegram_kit.ts";

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

Deno.test("a file may take longer than dispatch has for a call: it would the next time, too", async () => {
  await using telegram = fakeTelegram();
  const { sender } = setUp(telegram.url);
  const slow = {
    name: "today.csv",
    columns: [{ title: "Partner", type: "text" }],
    get rows() {
      for (const end = performance.now() + 300; performance.now() < end;);
      return [["Kava"]];
    },
  };
  const file = { id: 1, method: "sendDocument", payload: { chat_id: 5, document: { $csv: slow } } };
  const [sent] = await sender.send("client", [file], performance.now() - 1_600, 1);
  assert.equal(sent?.outcome, "sent");
  const [late] = await sender.send("client", [file], performance.now() - 6_900, 1);
  assert.equal(late?.outcome, "released", "well within its lease all the same");
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
