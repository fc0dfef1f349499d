import assert from "node:assert/strict";
import { apiError, fakeTelegram, until } from "./fakes.ts";
import { message, setUp } from "./telegram_kit.ts";

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
