import assert from "node:assert/strict";
import { Api, GrammyError, HttpError, InlineKeyboard, InputFile } from "grammy/web";
import type { Emulator } from "../../../scripts/local/telegram/server.ts";
import { SMALL_PNG } from "../../../scripts/local/telegram/files.ts";
import { anna, api, complaint, TOKENS, withEmulator } from "./_kit.ts";

const grammy = (emulator: Emulator) => new Api(TOKENS.client, { apiRoot: emulator.url, timeoutSeconds: 5 });
const greet = (emulator: Emulator) =>
  emulator.sim.send({ bot: "client", user: anna, text: "/start partner_5" });

Deno.test("a wrong token gets 401 and an unknown method 404", () =>
  withEmulator(async (emulator) => {
    const wrong = await api(emulator, "getMe", {}, "1:nobody");
    assert.deepEqual([wrong.status, wrong.body], [401, {
      ok: false,
      error_code: 401,
      description: "Unauthorized",
    }]);
    const unknown = await api(emulator, "dance");
    assert.deepEqual([unknown.status, unknown.body], [404, {
      ok: false,
      error_code: 404,
      description: "Not Found: method not found",
    }]);
  }));

Deno.test("arguments may come in the query, as a form, as JSON, and the method in any case", () =>
  withEmulator(async (emulator) => {
    await greet(emulator);
    const root = `${emulator.url}/bot${TOKENS.client}`;
    const form = new URLSearchParams({ chat_id: String(anna.id), text: "form" });
    const multipart = new FormData();
    for (const [key, value] of Object.entries({ chat_id: String(anna.id), text: "multipart" })) {
      multipart.set(key, value);
    }
    const answers = await Promise.all([
      fetch(`${root}/SENDmessage?chat_id=${anna.id}&text=query`),
      fetch(`${root}/sendMessage`, { method: "POST", body: form }),
      fetch(`${root}/sendmessage`, { method: "POST", body: multipart }),
      fetch(`${root}/sendMessage`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ chat_id: anna.id, text: 7 }),
      }),
    ]);
    const texts = await Promise.all(answers.map(async (answer) => (await answer.json()).result.text));
    assert.deepEqual(texts, ["query", "form", "multipart", "7"]);
  }));

Deno.test("a body that is no JSON gets 400, and one that does not say it is JSON counts for nothing", () =>
  withEmulator(async (emulator) => {
    await greet(emulator);
    const post = async (body: string, type = "application/json") => {
      const headers = { "content-type": type };
      const url = `${emulator.url}/bot${TOKENS.client}/sendMessage`;
      const answer = await fetch(url, { method: "POST", headers, body });
      return [answer.status, (await answer.json()).description];
    };
    assert.deepEqual(await post("{"), [400, "Bad Request: expected parameter name"]);
    assert.deepEqual(await post("[]"), [400, "Bad Request: JSON object expected"]);
    assert.deepEqual(await post('{"text": "x"'), [400, "Bad Request: expected next field or object end"]);
    const body = JSON.stringify({ chat_id: anna.id, text: "x" });
    assert.deepEqual(await post(body, "text/plain"), [400, "Bad Request: message text is empty"]);
  }));

Deno.test("grammY's Api sends, edits and deletes a message with buttons", () =>
  withEmulator(async (emulator) => {
    await greet(emulator);
    const bot = grammy(emulator);
    assert.equal((await bot.getMe()).username, "kopilka_client_bot");
    const keyboard = new InlineKeyboard().text("Balance", "menu:balance").row().url(
      "Site",
      "https://example.org",
    );
    const sent = await bot.sendMessage(anna.id, "<b>Menu</b>", {
      parse_mode: "HTML",
      reply_markup: keyboard,
    });
    assert.deepEqual(sent.entities, [{ type: "bold", offset: 0, length: 4 }]);
    const { messages } = emulator.sim.chat({ bot: "client", user: anna.id });
    assert.deepEqual(messages.at(-1)?.buttons, [["Balance"], ["Site"]]);
    assert.deepEqual(messages.at(-1)?.button_data, [["menu:balance"], ["https://example.org"]]);
    await bot.editMessageText(anna.id, sent.message_id, "Changed");
    const changed = emulator.sim.chat({ bot: "client", user: anna.id }).messages.at(-1);
    assert.deepEqual([changed?.text, changed?.edited, changed?.buttons], ["Changed", true, []]);
    await bot.deleteMessage(anna.id, sent.message_id);
    assert.equal(emulator.sim.chat({ bot: "client", user: anna.id }).messages.length, 1);
  }));

Deno.test("grammY's errors carry code, description and retry_after", () =>
  withEmulator(async (emulator) => {
    await greet(emulator);
    emulator.sim.addFault({ method: "sendMessage", error_code: 429, retry_after: 3 });
    const error = await grammy(emulator).sendMessage(anna.id, "x").catch((caught: unknown) => caught);
    assert.ok(error instanceof GrammyError);
    assert.equal(error.error_code, 429);
    assert.equal(error.description, "Too Many Requests: retry after 3");
    assert.equal(error.parameters.retry_after, 3);
  }));

Deno.test("a photo that grammY uploads can be sent again by its id and downloaded", () =>
  withEmulator(async (emulator) => {
    await greet(emulator);
    const bot = grammy(emulator);
    const sent = await bot.sendPhoto(anna.id, new InputFile(SMALL_PNG, "card.png"), { caption: "Card" });
    const id = sent.photo[0]?.file_id ?? "";
    const again = await bot.sendPhoto(anna.id, id);
    assert.equal(again.photo[0]?.file_id, id);
    const file = await bot.getFile(id);
    const download = await fetch(`${emulator.url}/file/bot${TOKENS.client}/${file.file_path}`);
    assert.deepEqual(new Uint8Array(await download.arrayBuffer()), SMALL_PNG);
    const document = await bot.sendDocument(anna.id, new InputFile(new TextEncoder().encode("a,b"), "r.csv"));
    assert.equal(document.document.file_name, "r.csv");
  }));

Deno.test("a file id is good for the bot that got it, and for no other", () =>
  withEmulator(async (emulator) => {
    await greet(emulator);
    await emulator.sim.send({ bot: "partner", user: anna, text: "/start" });
    await emulator.sim.send({ bot: "partner", user: anna, photo: true });
    const id = emulator.sim.chat({ bot: "partner", user: anna.id }).messages.at(-1)?.photo ?? "";
    const partner = new Api(TOKENS.partner, { apiRoot: emulator.url, timeoutSeconds: 5 });
    assert.equal((await partner.getFile(id)).file_id, id);
    await partner.sendPhoto(anna.id, id);
    const client = grammy(emulator);
    await assert.rejects(client.getFile(id), /invalid file_id/);
    await assert.rejects(client.sendPhoto(anna.id, id), /wrong file identifier/);
  }));

Deno.test("a photo that is no picture is refused", () =>
  withEmulator(async (emulator) => {
    await greet(emulator);
    const form = new FormData();
    form.set("chat_id", String(anna.id));
    form.set("photo", new File(["no picture"], "x.png"));
    const answer = await fetch(`${emulator.url}/bot${TOKENS.client}/sendPhoto`, {
      method: "POST",
      body: form,
    });
    assert.equal((await answer.json()).description, "Bad Request: IMAGE_PROCESS_FAILED");
  }));

Deno.test("a fault after the effect does the thing and breaks the connection", () =>
  withEmulator(async (emulator) => {
    await greet(emulator);
    emulator.sim.addFault({ method: "sendMessage", after_effect: true });
    const error = await grammy(emulator).sendMessage(anna.id, "there").catch((caught: unknown) => caught);
    assert.ok(error instanceof HttpError);
    assert.equal(emulator.sim.chat({ bot: "client", user: anna.id }).messages.at(-1)?.text, "there");
  }));

Deno.test("a fault that hangs never answers and does nothing", () =>
  withEmulator(async (emulator) => {
    await greet(emulator);
    emulator.sim.addFault({ method: "sendMessage", hang: true });
    const signal = AbortSignal.timeout(80);
    const call = fetch(`${emulator.url}/bot${TOKENS.client}/sendMessage?chat_id=${anna.id}&text=x`, {
      signal,
    });
    await assert.rejects(call, { name: "TimeoutError" });
    assert.equal(emulator.sim.chat({ bot: "client", user: anna.id }).messages.length, 1);
    assert.equal(await complaint(emulator, "sendMessage", { chat_id: anna.id, text: "y" }), "ok");
  }));

Deno.test("a fault counts for its bot, chat and number of times only", () =>
  withEmulator(async (emulator) => {
    const { sim } = emulator;
    await greet(emulator);
    await sim.send({ bot: "partner", user: anna, text: "hi" });
    await sim.send({ bot: "client", user: { id: 9, first_name: "Nine" }, text: "hi" });
    sim.addFault({ method: "sendMessage", error_code: 500, bot: "client", chat_id: anna.id, times: 2 });
    const tries = async (bot: "client" | "partner", chat_id: number) =>
      await complaint(emulator, "sendMessage", { chat_id, text: "x" }, bot);
    assert.equal(await tries("partner", anna.id), "ok");
    assert.equal(await tries("client", 9), "ok");
    assert.equal(await tries("client", anna.id), "Internal Server Error");
    assert.equal(await tries("client", anna.id), "Internal Server Error");
    assert.equal(await tries("client", anna.id), "ok");
  }));

Deno.test("a 429 fault carries retry_after in the body and in the header", () =>
  withEmulator(async (emulator) => {
    emulator.sim.addFault({ method: "*", error_code: 429, retry_after: 5 });
    const { status, body, headers } = await api(emulator, "getMe");
    assert.equal(status, 429);
    assert.deepEqual(body, {
      ok: false,
      error_code: 429,
      description: "Too Many Requests: retry after 5",
      parameters: { retry_after: 5 },
    });
    assert.equal(headers.get("retry-after"), "5");
  }));

Deno.test("a fault can move a group with migrate_to_chat_id", () =>
  withEmulator(async (emulator) => {
    emulator.sim.addFault({ method: "sendMessage", error_code: 400, migrate_to_chat_id: -1001 });
    const { body } = await api(emulator, "sendMessage", { chat_id: -5, text: "x" });
    assert.equal(body.description, "Bad Request: group chat was upgraded to a supergroup chat");
    assert.deepEqual(body.parameters, { migrate_to_chat_id: -1001 });
  }));

Deno.test("commands and the menu button are kept by scope and chat", () =>
  withEmulator(async (emulator) => {
    await greet(emulator);
    const bot = grammy(emulator);
    await bot.setMyCommands([{ command: "start", description: "Start" }], { language_code: "en" });
    assert.deepEqual(await bot.getMyCommands({ language_code: "en" }), [{
      command: "start",
      description: "Start",
    }]);
    assert.deepEqual(await bot.getMyCommands(), []);
    await bot.deleteMyCommands({ language_code: "en" });
    assert.deepEqual(await bot.getMyCommands({ language_code: "en" }), []);
    await bot.setChatMenuButton({ chat_id: anna.id, menu_button: { type: "default" } });
    assert.deepEqual(await bot.getChatMenuButton({ chat_id: anna.id }), { type: "default" });
  }));

Deno.test("copies and forwards keep the content", () =>
  withEmulator(async (emulator) => {
    const { message_id } = await greet(emulator);
    const bot = grammy(emulator);
    const copied = await bot.copyMessage(anna.id, anna.id, message_id);
    assert.deepEqual(Object.keys(copied), ["message_id"]);
    const forwarded = await bot.forwardMessage(anna.id, anna.id, message_id);
    assert.equal(forwarded.text, "/start partner_5");
    await bot.pinChatMessage(anna.id, forwarded.message_id);
    assert.equal((await bot.getChat(anna.id)).pinned_message?.message_id, forwarded.message_id);
    const missing = { chat_id: anna.id, from_chat_id: anna.id, message_id: 999 };
    assert.equal(await complaint(emulator, "copyMessage", missing), "Bad Request: message to copy not found");
  }));
