import assert from "node:assert/strict";
import { decode } from "fast-png";
import type { Delivery } from "../../functions/_shared/doors.ts";
import { fakeTelegram, testConfig } from "./fakes.ts";
import { setUp } from "./telegram_kit.ts";

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
