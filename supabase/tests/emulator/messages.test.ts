import assert from "node:assert/strict";
import type { Emulator } from "../../../scripts/local/telegram/server.ts";
import { anna, type Answer, api, borys, complaint, withEmulator } from "./_kit.ts";

const opened = (run: (emulator: Emulator) => Promise<void>) =>
  withEmulator(async (emulator) => {
    await emulator.sim.send({ bot: "client", user: anna, text: "/start" });
    await run(emulator);
  });
const to = (fields: Record<string, unknown>) => ({ chat_id: anna.id, ...fields });
const button = (fields: Record<string, unknown>) =>
  to({ text: "x", reply_markup: { inline_keyboard: [[fields]] } });

Deno.test("a bot cannot write to a person who never wrote to it", () =>
  opened(async (emulator) => {
    const unknown = { chat_id: borys.id, text: "x" };
    assert.equal(await complaint(emulator, "sendMessage", unknown), "Bad Request: chat not found");
    assert.equal(
      await complaint(emulator, "sendMessage", to({ text: "x" }), "partner"),
      "Bad Request: chat not found",
    );
  }));

Deno.test("a bot cannot start a conversation with a person it met in a group", () =>
  opened(async (emulator) => {
    const chat = { id: -77, type: "supergroup", title: "Group" };
    await emulator.sim.send({ bot: "client", user: borys, chat, text: "hello" });
    assert.equal(
      await complaint(emulator, "sendMessage", { chat_id: borys.id, text: "x" }),
      "Forbidden: bot can't initiate conversation with a user",
    );
    assert.equal(await complaint(emulator, "sendMessage", { chat_id: -77, text: "x" }), "ok");
  }));

Deno.test("a bot that was blocked, or whose person is gone, gets 403", () =>
  opened(async (emulator) => {
    await emulator.sim.block({ bot: "client", user: anna.id });
    const blocked = await api(emulator, "sendMessage", to({ text: "x" }));
    assert.equal(blocked.status, 403);
    assert.equal(blocked.body.description, "Forbidden: bot was blocked by the user");
    await emulator.sim.unblock({ bot: "client", user: anna.id });
    assert.equal(await complaint(emulator, "sendMessage", to({ text: "x" })), "ok");
    emulator.sim.deactivate({ user: anna.id });
    assert.equal(
      await complaint(emulator, "sendMessage", to({ text: "x" })),
      "Forbidden: user is deactivated",
    );
  }));

Deno.test("blocking and unblocking send my_chat_member updates", () =>
  opened(async (emulator) => {
    await emulator.sim.block({ bot: "client", user: anna.id });
    await emulator.sim.unblock({ bot: "client", user: anna.id });
    const { result } = (await api(emulator, "getUpdates")).body;
    const statuses = result.slice(1).map((update: Answer) => [
      update.my_chat_member.old_chat_member.status,
      update.my_chat_member.new_chat_member.status,
    ]);
    assert.deepEqual(statuses, [["member", "kicked"], ["kicked", "member"]]);
  }));

Deno.test("texts are limited to 4096 characters after entities, captions to 1024", () =>
  opened(async (emulator) => {
    const html = (length: number) => to({ text: `<b>${"я".repeat(length)}</b>`, parse_mode: "HTML" });
    assert.equal(await complaint(emulator, "sendMessage", html(4096)), "ok");
    assert.equal(await complaint(emulator, "sendMessage", to({ text: "😀".repeat(4096) })), "ok");
    assert.equal(await complaint(emulator, "sendMessage", html(4097)), "Bad Request: message is too long");
    const { photo } = (await emulator.call("client", "getChat", to({}))) as Answer;
    assert.equal(photo, undefined);
    await emulator.sim.send({ bot: "client", user: anna, photo: true });
    const id = emulator.sim.chat({ bot: "client", user: anna.id }).messages.at(-1)?.photo;
    const captioned = (length: number) => to({ photo: id, caption: "c".repeat(length) });
    assert.equal(await complaint(emulator, "sendPhoto", captioned(1024)), "ok");
    assert.equal(
      await complaint(emulator, "sendPhoto", captioned(1025)),
      "Bad Request: message caption is too long",
    );
  }));

Deno.test("an empty text is refused in Telegram's words", () =>
  opened(async (emulator) => {
    assert.equal(await complaint(emulator, "sendMessage", to({})), "Bad Request: message text is empty");
    assert.equal(
      await complaint(emulator, "sendMessage", to({ text: " \n " })),
      "Bad Request: text must be non-empty",
    );
    const html = to({ text: "<b> </b>", parse_mode: "HTML" });
    assert.equal(await complaint(emulator, "sendMessage", html), "Bad Request: text must be non-empty");
    assert.equal(await complaint(emulator, "sendMessage", { text: "x" }), "Bad Request: chat_id is empty");
  }));

Deno.test("callback data is limited to 64 bytes, not characters", () =>
  opened(async (emulator) => {
    const data = (callback_data: string) =>
      complaint(emulator, "sendMessage", button({ text: "b", callback_data }));
    assert.equal(await data("d".repeat(64)), "ok");
    assert.equal(await data("d".repeat(65)), "Bad Request: BUTTON_DATA_INVALID");
    assert.equal(await data("я".repeat(32)), "ok");
    assert.equal(await data("я".repeat(33)), "Bad Request: BUTTON_DATA_INVALID");
    assert.match(await data(""), /Text buttons are unallowed in the inline keyboard/);
  }));

Deno.test("buttons are checked as Telegram checks them", () =>
  opened(async (emulator) => {
    const bad = (fields: Record<string, unknown>) => complaint(emulator, "sendMessage", button(fields));
    assert.match(
      await bad({ callback_data: "x" }),
      /can't parse inline keyboard button: Can't find field "text"/,
    );
    assert.match(await bad({ text: "b", url: "nonsense" }), /Wrong HTTP URL/);
    assert.match(
      await bad({ text: "b", web_app: { url: "http://example.org" } }),
      /Only HTTPS links are allowed/,
    );
    assert.equal(await bad({ text: "b", web_app: { url: "http://127.0.0.1:54323/app/" } }), "ok");
    assert.equal(
      await bad({ text: "b", copy_text: { text: "c".repeat(257) } }),
      "Bad Request: BUTTON_COPY_TEXT_INVALID",
    );
    assert.equal(await bad({ text: "b", pay: true }), "Bad Request: BUTTON_TYPE_INVALID");
    assert.match(await bad({ text: "b", callback_data: "x", style: "pink" }), /invalid button style/);
    assert.equal(await bad({ text: "b", callback_data: "x", style: "danger" }), "ok");
  }));

Deno.test("editing to the same content is refused as not modified", () =>
  opened(async (emulator) => {
    const markup = { inline_keyboard: [[{ text: "b", callback_data: "1" }]] };
    const { result }: Answer = await emulator.call(
      "client",
      "sendMessage",
      to({ text: "same", reply_markup: markup }),
    );
    const edit = (fields: Record<string, unknown>) =>
      complaint(emulator, "editMessageText", to({ message_id: result.message_id, ...fields }));
    assert.equal(
      await edit({ text: "same", reply_markup: markup }),
      "Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a " +
        "current content and reply markup of the message",
    );
    assert.equal(await edit({ text: "same" }), "ok");
  }));

Deno.test("only messages that are there, the bot's own and without a reply keyboard can be edited", () =>
  opened(async (emulator) => {
    const edit = (message_id: number) =>
      complaint(emulator, "editMessageText", to({ message_id, text: "new" }));
    assert.equal(await edit(99), "Bad Request: message to edit not found");
    assert.equal(await edit(1), "Bad Request: message can't be edited");
    const keyboard = { keyboard: [["One"]] };
    const { result }: Answer = await emulator.call(
      "client",
      "sendMessage",
      to({ text: "k", reply_markup: keyboard }),
    );
    assert.equal(await edit(result.message_id), "Bad Request: message can't be edited");
    assert.equal(
      await complaint(emulator, "editMessageCaption", to({ message_id: result.message_id, caption: "c" })),
      "Bad Request: message can't be edited",
    );
    assert.equal(
      await complaint(emulator, "deleteMessage", to({ message_id: 99 })),
      "Bad Request: message to delete not found",
    );
  }));

Deno.test("a callback query is answered once", () =>
  opened(async (emulator) => {
    const { callback_query_id } = await emulator.sim.press({
      bot: "client",
      user: anna,
      button: "x",
      force: true,
    });
    const answer = (fields: Record<string, unknown>) =>
      complaint(emulator, "answerCallbackQuery", { callback_query_id, ...fields });
    const late = "Bad Request: query is too old and response timeout expired or query ID is invalid";
    assert.equal(await answer({ callback_query_id: "1" }), late);
    assert.equal(await answer({ text: "t".repeat(201) }), "Bad Request: MESSAGE_TOO_LONG");
    assert.equal(await answer({ text: "Saved", show_alert: true }), "ok");
    assert.equal(await answer({}), late);
    const [toast] = emulator.sim.chat({ bot: "client", user: anna.id }).toasts;
    assert.deepEqual([toast?.text, toast?.show_alert], ["Saved", true]);
  }));

Deno.test("a pre-checkout query is answered once with ok or a reason", () =>
  opened(async (emulator) => {
    const query = { id: "q1", from: anna, currency: "XTR", total_amount: 5, invoice_payload: "order:1" };
    await emulator.sim.raw({ bot: "client", update: { pre_checkout_query: query } });
    const answer = (fields: Record<string, unknown>) =>
      complaint(emulator, "answerPreCheckoutQuery", { pre_checkout_query_id: "q1", ...fields });
    assert.equal(await answer({ ok: false }), 'Bad Request: parameter "error_message" is required');
    assert.equal(await answer({ ok: true }), "ok");
    assert.match(await answer({ ok: true }), /query is too old/);
  }));

Deno.test("an invoice gets a pay button and its fields are checked", () =>
  opened(async (emulator) => {
    const invoice = (fields: Record<string, unknown>) =>
      complaint(
        emulator,
        "sendInvoice",
        to({
          title: "Gift",
          description: "A gift",
          payload: "order:1",
          currency: "XTR",
          prices: [{ label: "Gift", amount: 50 }],
          ...fields,
        }),
      );
    assert.equal(await invoice({}), "ok");
    assert.equal(emulator.sim.chat({ bot: "client", user: anna.id }).messages.at(-1)?.buttons.length, 1);
    assert.equal(await invoice({ payload: "я".repeat(65) }), "Bad Request: INVOICE_PAYLOAD_INVALID");
    assert.equal(await invoice({ currency: "UAH" }), "Bad Request: PAYMENT_PROVIDER_INVALID");
    assert.equal(await invoice({ prices: [] }), "Bad Request: there must be at least one price");
  }));

Deno.test("typing shows until the next message", () =>
  opened(async (emulator) => {
    const typing = () => emulator.sim.chat({ bot: "client", user: anna.id }).typing;
    assert.equal(await complaint(emulator, "sendChatAction", to({ action: "typing" })), "ok");
    assert.equal(typing(), true);
    await emulator.call("client", "sendMessage", to({ text: "x" }));
    assert.equal(typing(), false);
    assert.match(
      await complaint(emulator, "sendChatAction", to({ action: "dancing" })),
      /wrong parameter action/,
    );
  }));

Deno.test("without transcripts only the last messages of a chat are kept and older ones can still be edited", () =>
  withEmulator(async (emulator) => {
    await emulator.sim.send({ bot: "client", user: anna, text: "/start" });
    for (let n = 0; n < 10; n++) await emulator.call("client", "sendMessage", to({ text: `m${n}` }));
    assert.equal(emulator.sim.chat({ bot: "client", user: anna.id }).messages.length, 3);
    assert.equal(await complaint(emulator, "editMessageText", to({ message_id: 2, text: "new" })), "ok");
  }, { keepTranscripts: false }));
