import assert from "node:assert/strict";
import { decode } from "fast-png";
import type { Delivery } from "../../functions/_shared/doors.ts";
import { createSender } from "../../functions/_shared/telegram.ts";
import { fakeTelegram, keepLog, testConfig } from "./fakes.ts";

async function deliver(method: string, payload: Record<string, unknown>) {
  await using telegram = fakeTelegram();
  const kept = keepLog();
  const config = testConfig({ TELEGRAM_API_ROOT: telegram.url });
  const sender = createSender({ config, report: () => {}, log: kept.log });
  const delivery: Delivery = { id: 1, method, payload: { chat_id: 5, ...payload } };
  const [result] = await sender.send("partner", [delivery], performance.now());
  return { result: result!, calls: telegram.calls, lines: kept.lines };
}

const columns = [{ title: "A", type: "text" }];
const keyboard = { inline_keyboard: [[{ text: "Menu", callback_data: "menu" }]] };

Deno.test("a poster goes out as a document, a chart as a photo", async () => {
  const poster = { title: "Зерно", subtitle: "Наведіть камеру", url: "https://t.me/k?start=partner_1" };
  const document = await deliver("sendDocument", { document: { $poster: poster }, caption: "x" });
  assert.equal(document.result.outcome, "sent");
  const [sheet] = Object.values(document.calls[0]!.files);
  assert.deepEqual([decode(sheet!).width, decode(sheet!).height], [1240, 1748]);

  const chart = { title: "Дні", unit: "₴", bars: [{ label: "1", value: 5 }] };
  const photo = await deliver("sendPhoto", { photo: { $chart: chart } });
  const [picture] = Object.values(photo.calls[0]!.files);
  assert.equal(decode(picture!).width, 900);
});

Deno.test("files are made inside the media of editMessageMedia too", async () => {
  for (
    const file of [{ $csv: { name: "r", columns, rows: [["b"]] } }, {
      $xlsx: { name: "r", sheet: "s", columns, rows: [["b"]] },
    }]
  ) {
    const { result, calls } = await deliver("editMessageMedia", {
      message_id: 7,
      media: { type: "document", media: file, caption: "Report" },
      reply_markup: keyboard,
    });
    assert.equal(result.outcome, "sent");
    const [{ method, body, files }] = calls as [typeof calls[0]];
    assert.equal(method, "editMessageMedia");
    const media = JSON.parse(String(body.media)) as { type: string; media: string; caption: string };
    const [name] = Object.keys(files);
    assert.deepEqual(media, { type: "document", media: `attach://${name}`, caption: "Report" });
  }
});

const broken = { $chart: { title: "Анна Петрівна", unit: "", bars: [] } };

Deno.test("when a picture cannot be drawn its words are sent with their buttons, and the reason is logged", async () => {
  const { result, calls, lines } = await deliver("sendPhoto", {
    photo: broken,
    caption: "<b>Today</b>",
    parse_mode: "HTML",
    reply_markup: keyboard,
  });
  assert.equal(result.outcome, "sent");
  assert.deepEqual(calls.map(({ method, body }) => [method, body]), [
    ["sendMessage", { chat_id: 5, text: "<b>Today</b>", parse_mode: "HTML", reply_markup: keyboard }],
  ]);
  const event = JSON.parse(lines.find((line) => line.includes("file_failed"))!) as Record<string, unknown>;
  assert.deepEqual([event.level, event.kind, event.text_sent], ["error", "$chart", true]);
  assert.match(String(event.error), /1 to 40 bars/);
  assert.doesNotMatch(lines.join("\n"), /Петрівна/);
});

Deno.test("an edit whose file cannot be made becomes an edit of the text", async () => {
  const { calls } = await deliver("editMessageMedia", {
    message_id: 7,
    media: { type: "photo", media: broken, caption: "Today", parse_mode: "HTML" },
    reply_markup: keyboard,
  });
  assert.deepEqual(calls.map(({ method, body }) => [method, body]), [
    ["editMessageText", {
      chat_id: 5,
      message_id: 7,
      text: "Today",
      parse_mode: "HTML",
      reply_markup: keyboard,
    }],
  ]);
});

Deno.test("without words there is nothing to send, and the call is dead", async () => {
  const { result, calls } = await deliver("sendPhoto", { photo: broken });
  assert.deepEqual([result.outcome, result.error, calls.length], ["dead", "the call could not be built", 0]);
});
