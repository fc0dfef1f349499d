import assert from "node:assert/strict";
import type { SimUser } from "../../../scripts/local/telegram/types.ts";
import type { ChatMessage } from "../_harness/chat.ts";
import { withTestStack } from "../_harness/stack.ts";
import { person, textOf } from "./_kit.ts";
import { wordsIn } from "./_words.ts";

const GROUP = -100_7001;

for (const locale of ["ru", "uk"] as const) {
  Deno.test(`${locale}: alerts in a group lead into the private chat, where an administrator decides and a stranger learns nothing`, async () => {
    await withTestStack({ env: { ADMIN_CHAT_ID: String(GROUP) } }, async (stack) => {
      const { sql } = stack.database;
      const { word, says } = await wordsIn(stack, locale);
      const [chief, stranger, olga] = [
        person(1301, "Maria", locale),
        person(1302, "Eva", locale),
        person(1303, "Olga", locale),
      ];
      for (const user of [chief, olga]) await stack.send(user, "/start", "partner");
      await sql`select ops.name_admin(${chief.id}), core.set_setting('admin_locale', to_jsonb(${locale}::text), 'test')`;

      /** The alert in the group that says so. */
      const alert = async (what: RegExp): Promise<ChatMessage> => {
        const found = () =>
          stack.emulator.sim.chat({ bot: "admin", chat: GROUP }).messages.find((m) => what.test(textOf(m)));
        await stack.waitFor(String(what), () => found() !== undefined);
        return found()!;
      };
      /** Opens what a button of an alert links to, as Telegram does. */
      const open = async (user: SimUser, message: ChatMessage, label: string): Promise<string> => {
        const link = message.button_data[0]?.[message.buttons[0]?.indexOf(label) ?? -1] ?? "";
        const start = /^https:\/\/t\.me\/kopilka_admin_bot\?start=([A-Za-z0-9_-]{1,64})$/.exec(link)?.[1];
        assert.ok(start, `${label}: ${link}`);
        return textOf((await stack.send(user, `/start ${start}`, "admin")).at(-1));
      };

      await sql`select loyalty.apply(id, 'Zerno', 'coffee', 'Kyiv', '+380501234567') from people.person where telegram_id = ${olga.id}`;
      const application = await alert(/Zerno/);
      assert.deepEqual(application.buttons, [[
        word("loyalty.button.approve"),
        word("loyalty.button.reject"),
      ]]);
      assert.match(
        await open(stranger, application, word("loyalty.button.approve")),
        says("admin.stranger", { chat: String(stranger.id) }),
      );
      assert.match(await open(chief, application, word("loyalty.button.approve")), /^✅ Zerno/);
      await stack.press(chief, word("approvals.button.approve_now"), "admin");
      await stack.waitFor("Olga to be a partner", () => /Zerno/.test(stack.lastText(olga, "partner")));
      assert.match(
        await open(chief, application, word("loyalty.button.reject")),
        /^✅ Zerno[^]*Maria/,
        "decided already",
      );

      await sql`select payments.receive('bmc', tests.bmc(7, 'pi_7', '7', 'Hello'))`;
      const queued = await alert(/Hello/);
      assert.match(await open(chief, queued, word("payments.button.review")), /Hello/);
      assert.deepEqual(
        (await sql`select status from payments.payment`).map((row) => row.status),
        ["queued"],
        "looking decides nothing",
      );
    });
  });
}
