import assert from "node:assert/strict";
import { createSender } from "../../functions/_shared/telegram.ts";
import type { Storage } from "../../functions/_shared/storage.ts";
import { type ApiCall, apiError, fakeTelegram, keepLog, testConfig } from "./fakes.ts";

const BYTES = Uint8Array.of(0xff, 0xd8, 0xff, 1);
const URL_OF_IT = "https://p.supabase.co/storage/v1/object/public/public/promo/3.jpg";

/** Sends one message with a picture of Storage; the calls that came of it, and its outcome. */
async function sendPicture(
  storage: Partial<Storage> | undefined,
  answer?: (call: ApiCall) => Response | undefined,
) {
  await using telegram = fakeTelegram();
  const { onCall } = telegram;
  telegram.onCall = (call) => answer?.(call) ?? onCall(call);
  const sender = createSender({
    config: testConfig({ TELEGRAM_API_ROOT: telegram.url }),
    report: () => {},
    storage: storage && {
      upload: () => Promise.resolve(),
      download: () => Promise.resolve(undefined),
      publicUrl: () => undefined,
      ...storage,
    },
    log: keepLog().log,
  });
  const payload = {
    chat_id: 5,
    photo: { $media: "promo/3.jpg" },
    caption: "Half price",
    parse_mode: "HTML",
    reply_markup: { inline_keyboard: [] },
  };
  const [result] = await sender.send("client", [{ id: 1, method: "sendPhoto", payload }], performance.now());
  return { outcome: result?.outcome, code: result?.error_code, calls: telegram.calls };
}

const download = () => Promise.resolve(BYTES);
const publicUrl = () => URL_OF_IT;

Deno.test("a picture of Storage is sent by its public address", async () => {
  const { outcome, calls } = await sendPicture({ publicUrl, download: () => assert.fail("downloaded") });
  assert.equal(outcome, "sent");
  assert.deepEqual(calls.map(({ method, body }) => [method, body.photo]), [["sendPhoto", URL_OF_IT]]);
});

Deno.test("where Telegram cannot fetch it, a picture of Storage is uploaded", async () => {
  const local = await sendPicture({ download });
  assert.deepEqual([local.outcome, local.calls.length], ["sent", 1]);
  assert.deepEqual(Object.values(local.calls[0]!.files), [BYTES]);

  const refused = await sendPicture(
    { publicUrl, download },
    ({ body }) =>
      body.photo === URL_OF_IT ? apiError(400, "Bad Request: failed to get HTTP URL content") : undefined,
  );
  assert.deepEqual([refused.outcome, refused.calls.length], ["sent", 2]);
  assert.deepEqual(Object.values(refused.calls[1]!.files), [BYTES]);
});

Deno.test("a picture that cannot be had is left out, and the words arrive with their buttons", async () => {
  const noPicture = ({ method }: ApiCall) =>
    method === "sendPhoto" ? apiError(400, "Bad Request: IMAGE_PROCESS_FAILED") : undefined;
  for (
    const attempt of [
      sendPicture(undefined),
      sendPicture({}),
      sendPicture({ publicUrl, download }, noPicture),
    ]
  ) {
    const { outcome, calls } = await attempt;
    assert.equal(outcome, "sent");
    assert.deepEqual([calls.at(-1)?.method, calls.at(-1)?.body], ["sendMessage", {
      chat_id: 5,
      text: "Half price",
      parse_mode: "HTML",
      reply_markup: { inline_keyboard: [] },
    }]);
  }
});

Deno.test("a refusal that is not about the picture is not tried in another way", async () => {
  for (const [code, outcome] of [[403, "dead"], [429, "retry"], [500, "retry"]] as const) {
    const sent = await sendPicture({ publicUrl, download }, () => apiError(code, "no"));
    assert.deepEqual([sent.outcome, sent.code, sent.calls.length], [outcome, code, 1]);
  }
});
