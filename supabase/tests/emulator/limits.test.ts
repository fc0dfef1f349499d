import assert from "node:assert/strict";
import type { Emulator } from "../../../scripts/local/telegram/server.ts";
import { BOT_PER_SECOND, CHAT_BURST, GROUP_PER_MINUTE } from "../../../scripts/local/telegram/limits.ts";
import { anna, type Answer, api, complaint, pause, serveHook, sim, withEmulator } from "./_kit.ts";

const CHATS = 40;
const person = (n: number) => ({ id: 2000 + n, first_name: `P${n}` });
const GROUP = { id: -300, type: "supergroup", title: "Group" } as const;
const chats = Array.from({ length: CHATS }, (_, n) => ({
  bot: "client" as const,
  chat: { ...person(n), type: "private" as const },
}));

/** An emulator with the limits on, whose client bot knows 40 people and a group. */
const limited = (run: (emulator: Emulator) => Promise<void>, limits = true) =>
  withEmulator(run, { limits, chats: [...chats, { bot: "client", chat: GROUP }] });

const write = (emulator: Emulator, chat_id: number) =>
  complaint(emulator, "sendMessage", { chat_id, text: "x" });

const count = (answers: string[], wanted: string) => answers.filter((answer) => answer === wanted).length;
const WAIT_1 = "Too Many Requests: retry after 1";

Deno.test("limits are off unless asked for", () =>
  limited(async (emulator) => {
    assert.deepEqual([BOT_PER_SECOND, CHAT_BURST, GROUP_PER_MINUTE], [30, 5, 20]);
    for (let n = 0; n < 3 * BOT_PER_SECOND; n++) assert.equal(await write(emulator, 2000), "ok");
    for (let n = 0; n < 3 * GROUP_PER_MINUTE; n++) assert.equal(await write(emulator, GROUP.id), "ok");
  }, false));

Deno.test("a bot sends 30 messages at once and gets 429 for the next, until a second has passed", () =>
  limited(async (emulator) => {
    const all = await Promise.all(chats.map(({ chat }) => write(emulator, chat.id)));
    // The bucket fills while the calls are being made, so one or two more may go through.
    const through = count(all, "ok");
    assert.ok(through >= BOT_PER_SECOND && through <= BOT_PER_SECOND + 3, `${through} went through`);
    assert.equal(through + count(all, WAIT_1), CHATS);
    assert.equal(
      await complaint(emulator, "sendMessage", { chat_id: 700, text: "x" }, "admin"),
      "Bad Request: chat not found",
    );
    await pause(1000);
    const later = await Promise.all(chats.slice(through).map(({ chat }) => write(emulator, chat.id)));
    assert.equal(count(later, "ok"), CHATS - through);
  }));

Deno.test("a 429 of a limit carries retry_after in body and header, and leaves no message", () =>
  limited(async (emulator) => {
    for (let n = 0; n < CHAT_BURST; n++) assert.equal(await write(emulator, 2000), "ok");
    const { status, body, headers } = await api(emulator, "sendMessage", { chat_id: 2000, text: "too much" });
    assert.equal(status, 429);
    assert.deepEqual(body, {
      ok: false,
      error_code: 429,
      description: WAIT_1,
      parameters: { retry_after: 1 },
    });
    assert.equal(headers.get("retry-after"), "1");
    assert.equal(emulator.sim.chat({ bot: "client", user: 2000 }).messages.length, CHAT_BURST);
  }));

Deno.test("a private chat takes a short burst, then one message a second", () =>
  limited(async (emulator) => {
    for (let n = 0; n < CHAT_BURST; n++) assert.equal(await write(emulator, 2000), "ok");
    assert.equal(await write(emulator, 2000), WAIT_1);
    assert.equal(await write(emulator, 2001), "ok");
    await pause(1000);
    assert.equal(await write(emulator, 2000), "ok");
    assert.equal(await write(emulator, 2000), WAIT_1);
  }));

Deno.test("a group takes 20 messages a minute, and says how long to wait", () =>
  limited(async (emulator) => {
    for (let n = 0; n < GROUP_PER_MINUTE; n++) assert.equal(await write(emulator, GROUP.id), "ok");
    const refused = await write(emulator, GROUP.id);
    const seconds = Number(/^Too Many Requests: retry after (\d+)$/.exec(refused)?.[1]);
    assert.ok(seconds >= 55 && seconds <= 60, refused);
    assert.equal(await write(emulator, 2000), "ok");
  }));

Deno.test("only new messages count, and none that was refused", () =>
  limited(async (emulator) => {
    const chat = { chat_id: 2000 };
    for (let n = 0; n < 2 * CHAT_BURST; n++) {
      assert.equal(await complaint(emulator, "sendMessage", chat), "Bad Request: message text is empty");
      assert.equal(await complaint(emulator, "sendChatAction", { ...chat, action: "typing" }), "ok");
    }
    const sent: Answer = await emulator.call("client", "sendMessage", { ...chat, text: "0" });
    for (let n = 1; n <= 2 * CHAT_BURST; n++) {
      const edit = { ...chat, message_id: sent.result.message_id, text: String(n) };
      assert.equal(await complaint(emulator, "editMessageText", edit), "ok");
    }
    const copy = { ...chat, from_chat_id: 2000, message_id: sent.result.message_id };
    for (let n = 1; n < CHAT_BURST; n++) assert.equal(await complaint(emulator, "copyMessage", copy), "ok");
    assert.equal(await complaint(emulator, "forwardMessage", copy), WAIT_1);
  }));

Deno.test("a message in a webhook's answer counts, and is lost without a word beyond the limit", async () => {
  const hook = serveHook(() => Response.json({ method: "sendMessage", chat_id: anna.id, text: "hi" }));
  try {
    await limited(async (emulator) => {
      await emulator.call("client", "setWebhook", { url: hook.url });
      const sends = Array.from(
        { length: CHAT_BURST + 1 },
        () => emulator.sim.send({ bot: "client", user: anna, text: "x", wait: true }),
      );
      await Promise.all(sends);
      const { messages } = emulator.sim.chat({ bot: "client", user: anna.id });
      assert.equal(messages.filter(({ from }) => from === "bot").length, CHAT_BURST);
      assert.deepEqual(emulator.sim.answerErrors().errors.map(({ description }) => description), [WAIT_1]);
    });
  } finally {
    await hook.stop();
  }
});

Deno.test("limits are switched on and off over HTTP, and begin with nothing used", () =>
  limited(async (emulator) => {
    const set = async (args: unknown) => await sim(emulator, "POST", "/sim/limits", args);
    assert.deepEqual((await set({ on: true })).body, { ok: true, on: true });
    for (let round = 0; round < 2; round++) {
      for (let n = 0; n < CHAT_BURST; n++) assert.equal(await write(emulator, 2000), "ok");
      assert.equal(await write(emulator, 2000), WAIT_1);
      await set({ on: true });
    }
    assert.deepEqual((await set({ on: false })).body, { ok: true, on: false });
    for (let n = 0; n < 2 * CHAT_BURST; n++) assert.equal(await write(emulator, 2000), "ok");
    const sentence = "Give on: true or on: false, and nothing else.";
    for (const args of [{}, { on: "yes" }, { on: true, off: true }]) {
      const { status, body } = await set(args);
      assert.deepEqual([status, body.error], [400, sentence]);
    }
  }, false));
