import assert from "node:assert/strict";
import type { Emulator } from "../../../scripts/local/telegram/server.ts";
import { anna, type Answer, api, TOKENS, withEmulator } from "./_kit.ts";
import { type Case, CASES, chat_id, inline, invoice, markup, text } from "./_wrong_calls.ts";

const opened = (run: (emulator: Emulator) => Promise<void>) =>
  withEmulator(async (emulator) => {
    await emulator.sim.send({ bot: "client", user: anna, text: "/start" });
    await run(emulator);
  }, { chats: [{ bot: "client", chat: { id: -5, type: "supergroup", title: "Group" } }] });

Deno.test(`${CASES.length} wrong calls get 400 with Telegram's words and change nothing`, () =>
  opened(async (emulator) => {
    const found: Case[] = [];
    for (const [method, params] of CASES) {
      const { status, body } = await api(emulator, method, params);
      assert.deepEqual([status, Object.keys(body)], [400, ["ok", "error_code", "description"]], method);
      assert.deepEqual([body.ok, body.error_code], [false, 400], method);
      found.push([method, params, body.description.replace("Bad Request: ", "")]);
    }
    assert.deepEqual(found, CASES);
    assert.equal(emulator.sim.chat({ bot: "client", user: anna.id }).messages.length, 1);
  }));

Deno.test("wrong calls sent as a form get the same words", () =>
  opened(async (emulator) => {
    const different: unknown[] = [];
    for (const [method, params, description] of CASES) {
      const form = new FormData();
      for (const [name, value] of Object.entries(params)) {
        form.set(name, typeof value === "string" ? value : JSON.stringify(value));
      }
      form.set("unknown", "argument");
      const url = `${emulator.url}/bot${TOKENS.client}/${method}`;
      const answer: Answer = await (await fetch(url, { method: "POST", body: form })).json();
      if (answer.description !== `Bad Request: ${description}`) different.push([method, params, answer]);
    }
    assert.deepEqual(different, []);
  }));

Deno.test("what Telegram puts right is no error", () =>
  opened(async (emulator) => {
    const right: [string, Record<string, unknown>][] = [
      ["sendMessage", { chat_id: String(chat_id), text: 7 }],
      ["sendMessage", { chat_id, text: null }],
      ["sendMessage", { chat_id, text, parse_mode: "none", unknown: "argument" }],
      ["sendMessage", { chat_id, text, entities: "no JSON" }],
      ["sendMessage", { chat_id, text, entities: [{ type: "url", offset: 50, length: 9 }] }],
      ["sendMessage", { chat_id, text, reply_parameters: {} }],
      ["sendMessage", inline({ text: 5, callback_data: 6 })],
      ["sendMessage", markup({})],
      ["sendMessage", markup("")],
      ["setMyCommands", {}],
      ["getUpdates", { limit: "many", offset: "first", allowed_updates: "no JSON" }],
    ];
    for (const [method, params] of right) {
      const { body } = await api(emulator, method, params);
      assert.equal(body.ok, true, `${method} ${JSON.stringify(params)}: ${body.description}`);
    }
    const { messages } = emulator.sim.chat({ bot: "client", user: anna.id });
    assert.deepEqual([messages[1]?.text, messages[2]?.text], ["7", "null"]);
    assert.deepEqual(messages.find(({ buttons }) => buttons.length > 0)?.button_data, [["6"]]);
  }));

Deno.test("limits of length hold at the limit and refuse one above", () =>
  opened(async (emulator) => {
    const complain = async (method: string, params: Record<string, unknown>) => {
      const { body } = await api(emulator, method, { chat_id, ...params });
      return body.ok ? "ok" : body.description.replace("Bad Request: ", "");
    };
    const photo = await emulator.sim.send({ bot: "client", user: anna, photo: true })
      .then(() => emulator.sim.chat({ bot: "client", user: anna.id }).messages.at(-1)?.photo);
    const button = (callback_data: string) => ({
      text,
      reply_markup: inline({ text: "b", callback_data }).reply_markup,
    });
    const toast = async (length: number) => {
      const { callback_query_id } = await emulator.sim.press({
        bot: "client",
        user: anna,
        button: "x",
        force: true,
      });
      return complain("answerCallbackQuery", { callback_query_id, text: "t".repeat(length) });
    };
    const copy = (length: number) => ({
      text,
      reply_markup: inline({ text: "b", copy_text: { text: "c".repeat(length) } }).reply_markup,
    });
    const bought = (fields: Record<string, unknown>) => complain("sendInvoice", invoice(fields));
    const limits: [number, (length: number) => Promise<string>, string][] = [
      [4096, (n) => complain("sendMessage", { text: "😀".repeat(n) }), "message is too long"],
      [1024, (n) => complain("sendPhoto", { photo, caption: "😀".repeat(n) }), "message caption is too long"],
      [64, (n) => complain("sendMessage", button("d".repeat(n))), "BUTTON_DATA_INVALID"],
      [256, (n) => complain("sendMessage", copy(n)), "BUTTON_COPY_TEXT_INVALID"],
      [200, toast, "MESSAGE_TOO_LONG"],
      [32, (n) => bought({ title: "t".repeat(n) }), "INVOICE_TITLE_INVALID"],
      [255, (n) => bought({ description: "d".repeat(n) }), "INVOICE_DESCRIPTION_INVALID"],
      [128, (n) => bought({ payload: "p".repeat(n) }), "INVOICE_PAYLOAD_INVALID"],
    ];
    for (const [limit, run, description] of limits) {
      assert.equal(await run(limit), "ok", description);
      assert.equal(await run(limit + 1), description);
    }
    assert.equal(await complain("sendMessage", button("я".repeat(32))), "ok");
    assert.equal(
      await complain("sendMessage", { text: `<b>${"x".repeat(4096)}</b>`, parse_mode: "HTML" }),
      "ok",
    );
  }));
