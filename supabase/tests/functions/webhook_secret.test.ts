import assert from "node:assert/strict";
import type { Delivery, DeliveryResult } from "../../functions/_shared/doors.ts";
import { createSender, type SenderDeps } from "../../functions/_shared/telegram.ts";
import { fakeTelegram, keepLog, testConfig } from "./fakes.ts";

const SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
const shown: Delivery = {
  id: 1,
  method: "sendMessage",
  payload: { chat_id: 5, parse_mode: "HTML", text: { $webhook_secret: 7, text: "Your key:" } },
};

/** Sends one call; what came of it, and what was logged. */
async function send(
  apiRoot: string,
  delivery: Delivery,
  db?: SenderDeps["db"],
): Promise<[DeliveryResult, string]> {
  const { log, lines } = keepLog();
  const config = testConfig({ TELEGRAM_API_ROOT: apiRoot });
  const sender = createSender({ config, report: () => {}, db, log });
  const [result] = await sender.send("admin", [delivery], performance.now());
  return [result!, lines.join("\n")];
}

Deno.test("a webhook's key is put in when its message is sent, and is not logged", async () => {
  await using telegram = fakeTelegram();
  const asked: number[] = [];
  const db = {
    webhookSecret: (id: number) => {
      asked.push(id);
      return Promise.resolve(SECRET);
    },
  };
  const [result, logged] = await send(telegram.url, shown, db);
  assert.equal(result.outcome, "sent");
  assert.deepEqual(asked, [7]);
  assert.equal(telegram.calls[0]!.body.text, `Your key:\n\n<code>${SECRET}</code>`);
  assert.ok(!logged.includes(SECRET) && !JSON.stringify(result).includes(SECRET));

  // What somebody wrote is a string, and no mark.
  const typed = JSON.stringify(shown.payload.text);
  await send(telegram.url, { ...shown, payload: { chat_id: 5, text: typed } }, db);
  assert.equal(telegram.calls[1]!.body.text, typed);
  assert.deepEqual(asked, [7]);
});

Deno.test("the key of a webhook that is gone is never sent, one that cannot be read is tried again", async () => {
  await using telegram = fakeTelegram();
  const gone = { webhookSecret: () => Promise.resolve(null) };
  const away = { webhookSecret: () => Promise.reject(new Error(`connection ${SECRET} refused`)) };
  assert.equal((await send(telegram.url, shown, gone))[0].outcome, "dead");
  assert.equal((await send(telegram.url, shown))[0].outcome, "dead");
  const [result, logged] = await send(telegram.url, shown, away);
  assert.deepEqual([result.outcome, result.error], ["retry", "the key of webhook 7 cannot be read"]);
  assert.ok(!logged.includes(SECRET));
  assert.equal(telegram.calls.length, 0);
});
