import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { anna, type Answer, api, sim, TOKENS, withEmulator } from "./_kit.ts";
import type { Emulator } from "../../../scripts/local/telegram/server.ts";

interface News {
  type: string;
  data: Answer;
}

/** Reads /sim/events; next() waits for the next news of a type. */
async function listen(emulator: Emulator) {
  const response = await fetch(`${emulator.url}/sim/events`);
  assert.equal(response.headers.get("content-type"), "text/event-stream");
  const reader = (response.body as ReadableStream<Uint8Array>).getReader();
  const decoder = new TextDecoder();
  let text = "";
  const ready: News[] = [];
  const read = async (): Promise<boolean> => {
    const { value, done } = await reader.read();
    if (done) return false;
    text += decoder.decode(value, { stream: true });
    const blocks = text.split("\n\n");
    text = blocks.pop() ?? "";
    for (const block of blocks) {
      const [, type, data] = /^event: (\w+)\ndata: (.*)$/.exec(block) ?? [];
      if (type !== undefined) ready.push({ type, data: JSON.parse(data ?? "null") });
    }
    return true;
  };
  return {
    async next(type: string): Promise<Answer> {
      for (;;) {
        const at = ready.findIndex((news) => news.type === type);
        if (at >= 0) return ready.splice(0, at + 1).at(-1)?.data;
        if (!await read()) throw new Error(`the line ended before ${type} came`);
      }
    },
    async ended(): Promise<boolean> {
      while (await read());
      return true;
    },
    stop: () => reader.cancel(),
  };
}

Deno.test("events tell of people, updates, calls, chats, toasts and faults as they happen", () =>
  withEmulator(async (emulator) => {
    const line = await listen(emulator);
    assert.deepEqual(await line.next("faults"), { faults: [] });
    await emulator.sim.send({ bot: "client", user: anna, text: "/start" });
    assert.equal((await line.next("person")).user.id, anna.id);
    const { update } = await line.next("update");
    assert.deepEqual([update.kind, update.status, update.update.message.text], [
      "message",
      "pending",
      "/start",
    ]);
    assert.deepEqual(await line.next("chat"), { bot: "client", chat: anna.id });

    const reply_markup = { inline_keyboard: [[{ text: "Go", callback_data: "go" }]] };
    await api(emulator, "sendMessage", { chat_id: anna.id, text: "hello", reply_markup });
    const { call } = await line.next("call");
    assert.deepEqual([call.method, call.ok, call.params.text], ["sendMessage", true, "hello"]);
    assert.deepEqual(await line.next("chat"), { bot: "client", chat: anna.id });

    const { callback_query_id } = await emulator.sim.press({ bot: "client", user: anna.id, button: "Go" });
    await api(emulator, "answerCallbackQuery", { callback_query_id, text: "Gone", show_alert: true });
    const toast = { bot: "client", user: anna.id, text: "Gone", show_alert: true };
    assert.deepEqual(await line.next("toast"), toast);

    await sim(emulator, "POST", "/sim/faults", { method: "*", error_code: 500 });
    assert.equal((await line.next("faults")).faults.length, 1);
    await api(emulator, "getMe");
    assert.deepEqual((await line.next("faults")).faults, [], "a fault that is used up is told");
    await line.stop();
  }));

Deno.test("the line of events ends when the emulator stops", () =>
  withEmulator(async (emulator) => {
    const line = await listen(emulator);
    await line.next("faults");
    const begun = performance.now();
    const [ended] = await Promise.all([line.ended(), emulator.stop()]);
    assert.equal(ended, true);
    assert.ok(performance.now() - begun < 900, "nobody had to lose patience");
  }));

Deno.test("GET / is JSON for programs", () =>
  withEmulator(async (emulator) => {
    const program = await fetch(emulator.url);
    assert.ok((await program.json()).control.includes("POST /sim/pay"));
  }));

Deno.test("initData of a Mini App is signed with the token of its bot, and stands in the address", () =>
  withEmulator(async (emulator) => {
    await sim(emulator, "POST", "/sim/people", { user: { ...anna, phone: "+380671112233" } });
    const open = async (args: Record<string, unknown>) =>
      (await sim(emulator, "POST", "/sim/app", { bot: "client", user: anna.id, ...args })).body;
    const { url, init_data } = await open({
      url: "https://kopilka.test/app/?a=1",
      theme: { bg_color: "#fff" },
    });
    const address = new URL(url);
    assert.equal(`${address.origin}${address.pathname}${address.search}`, "https://kopilka.test/app/?a=1");
    const launch = new URLSearchParams(address.hash.slice(1));
    assert.equal(launch.get("tgWebAppData"), init_data);
    assert.deepEqual(JSON.parse(launch.get("tgWebAppThemeParams") ?? ""), { bg_color: "#fff" });

    const fields = [...new URLSearchParams(init_data)];
    const given = new Map(fields);
    const check = fields.filter(([key]) => key !== "hash").map((pair) => pair.join("=")).sort().join("\n");
    const secret = createHmac("sha256", "WebAppData").update(TOKENS.client).digest();
    assert.equal(given.get("hash"), createHmac("sha256", secret).update(check).digest("hex"));
    assert.ok(given.has("signature") && given.has("query_id"));
    assert.ok(Math.abs(Number(given.get("auth_date")) - Date.now() / 1000) < 3);
    const user = JSON.parse(given.get("user") ?? "{}");
    assert.deepEqual([user.id, user.language_code, user.phone, user.is_bot], [
      anna.id,
      "uk",
      undefined,
      undefined,
    ]);

    const keyboard = await open({ url: "https://kopilka.test/app/", from: "keyboard" });
    assert.equal(new URLSearchParams(keyboard.init_data).has("query_id"), false);
    assert.match((await open({ url: "javascript:alert(1)" })).error, /https address/);
  }));
