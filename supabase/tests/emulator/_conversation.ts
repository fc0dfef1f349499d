/** One conversation with a simple bot, whichever library the bot is written with and however it gets its updates. */
import assert from "node:assert/strict";
import type { Emulator } from "../../../scripts/local/telegram/server.ts";
import { SMALL_PNG } from "../../../scripts/local/telegram/files.ts";
import { anna, type Answer, api, TOKENS, until, withEmulator } from "./_kit.ts";
import { SAYS } from "./_says.mjs";

/** How a bot gets its updates. */
export type Way = "webhook" | "getUpdates";

/** Starts the bot against an emulator; the result stops it. */
export type StartBot = (emulator: Emulator, way: Way) => Promise<() => Promise<void>>;

/** Runs the conversation with a bot started in both ways. Registers one test for each. */
export function conversationTests(library: string, errorClass: string, start: StartBot): void {
  for (const way of ["webhook", "getUpdates"] as const) {
    Deno.test(`a ${library} bot holds a conversation by ${way}`, () =>
      withEmulator(async (emulator) => {
        const stop = await start(emulator, way);
        try {
          await converse(emulator, errorClass);
          const info = (await api(emulator, "getWebhookInfo")).body.result;
          assert.equal(info.url !== "", way === "webhook");
          assert.equal(info.last_error_message, undefined);
        } finally {
          await stop();
        }
        const pending = (await api(emulator, "getWebhookInfo")).body.result.pending_update_count;
        assert.equal(pending, 0);
        assert.deepEqual(emulator.sim.answerErrors().errors, []);
      }));
  }
}

async function download(emulator: Emulator, file_id: string | undefined): Promise<Uint8Array> {
  const { body } = await api(emulator, "getFile", { file_id });
  const answer = await fetch(`${emulator.url}/file/bot${TOKENS.client}/${body.result.file_path}`);
  return new Uint8Array(await answer.arrayBuffer());
}

async function converse(emulator: Emulator, errorClass: string): Promise<void> {
  const { sim } = emulator;
  const messages = () => sim.chat({ bot: "client", user: anna.id }).messages;
  const last = (): Answer => messages().at(-1);
  const send = (fields: Record<string, unknown>) =>
    sim.send({ bot: "client", user: anna, wait: true, ...fields });
  const press = (button: string) => sim.press({ bot: "client", user: anna, button, wait: true });

  await send({ text: "/start partner_5" });
  const hello = last();
  assert.equal(hello.text, SAYS.hello("Anna", "partner_5"));
  assert.deepEqual(hello.buttons, [[SAYS.count(0)], ["Site"]]);
  assert.deepEqual(hello.button_data, [["count:0"], ["https://example.org/"]]);

  for (const n of [1, 2]) {
    const pressed = await press(SAYS.count(n - 1));
    assert.deepEqual([pressed.answered, pressed.toast], [true, {
      text: SAYS.counted(n),
      show_alert: n === 2,
    }]);
    const { message_id, edited, buttons } = last();
    assert.deepEqual([message_id, edited, buttons], [hello.message_id, true, [[SAYS.count(n)], ["Site"]]]);
  }

  await send({ text: "/phone" });
  assert.equal(last().text, SAYS.askPhone);
  assert.deepEqual(sim.chat({ bot: "client", user: anna.id }).keyboard, [[SAYS.shareKey]]);
  await press(SAYS.shareKey);
  assert.equal(last().text, SAYS.phone(messages().at(-2)?.contact?.phone_number as string));
  assert.equal(sim.chat({ bot: "client", user: anna.id }).keyboard, null);

  await send({ photo: true });
  assert.equal(last().caption, SAYS.photo(SMALL_PNG.length));
  assert.equal(last().from, "bot");
  assert.notEqual(last().photo, messages().at(-2)?.photo);
  assert.deepEqual(await download(emulator, last().photo), SMALL_PNG);

  await send({ document: { base64: btoa("a,b\n1,2\n"), file_name: "table.csv" } });
  assert.equal(last().from, "bot");
  assert.equal(new TextDecoder().decode(await download(emulator, last().document)), "A,B\n1,2\n");

  const unwanted = last().message_id;
  await send({ text: "/forget", reply_to_message_id: unwanted });
  assert.equal(last().text, SAYS.forgotten);
  assert.ok(!messages().some(({ message_id }) => message_id === unwanted));

  await send({ text: "/wrong" });
  const reason = "Bad Request: can't parse entities: Can't find end tag corresponding to start tag \"b\"";
  assert.equal(last().text, SAYS.error(errorClass, 400, reason));

  await Promise.all([1, 2, 3].map((n) => sim.send({ bot: "client", user: anna, text: `/start p${n}` })));
  const greetings = () =>
    messages().filter(({ text }) => /by p\d/.test(text ?? "") && !text?.startsWith("/"));
  await until(() => greetings().length === 3, "three greetings came");
}
