import assert from "node:assert/strict";
import { withTestStack } from "../_harness/stack.ts";
import { assertBooksBalance, lastMessage, person, textOf } from "./_kit.ts";
import { wordsIn } from "./_words.ts";

for (const locale of ["ru", "uk"] as const) {
  Deno.test(`${locale}: registration with Back, the whole menu, a topic muted, the data deleted`, async () => {
    await withTestStack({}, async (stack) => {
      const { sql } = stack.database;
      const { word, says } = await wordsIn(stack, locale);
      const anna = person(211, "Анна", locale);
      const asks = async (what: string | Record<string, unknown>, ...expected: RegExp[]) => {
        const said = (await stack.send(anna, what)).map(textOf).join("\n");
        for (const one of expected) assert.match(said, one);
      };
      const opens = async (button: string, expected: RegExp) => {
        const said = (await stack.press(anna, button)).map(textOf).join("\n");
        assert.match(said, expected, `${button}: ${said}`);
      };
      const step = (number: number) => says("dialog.step", { step: `${number}`, steps: "3" });

      await asks("/start", step(1));
      await asks("Анна", step(2));
      await asks("12345", says("dialog.invalid.phone"), step(2));
      await asks(word("dialog.back"), step(1));
      await asks("Анна Шевченко", step(2));
      await asks("050 123-45-67", step(3));
      await asks("31.02.1990", says("dialog.invalid.date"), step(3));
      await asks("24.08.1991", /\+380501234567/);
      await stack.press(anna, lastMessage(stack, anna).button_data[0]?.[0] ?? "");

      const menu = lastMessage(stack, anna);
      const label = (action: string) => {
        const at = menu.button_data.flat().indexOf(action);
        return menu.buttons.flat()[at] ?? `no button ${action}`;
      };
      const back = (text: RegExp) => opens(word("flows.button.menu"), text);
      const home = /^Анна Шевченко, у вас 100 бал/;
      for (
        const [action, text] of [
          ["balance", says("client.balance")],
          ["history", /\+100/],
          ["invite", /start=ref_\w{8}/],
          ["help", /^❓ /],
        ] as const
      ) {
        await opens(label(action), text);
        await back(home);
      }
      await opens(label("settings"), says("client.settings"));
      await stack.press(anna, "notices");
      await stack.press(anna, "mute:news");
      assert.equal((await sql`select 1 from people.mute`).length, 1);
      await stack.send(anna, "/card");
      assert.ok(
        stack.chat(anna).some((message) => message.from === "bot" && message.photo),
        "the card is a picture",
      );
      await stack.send(anna, "/settings");
      await stack.press(anna, "delete");
      await stack.press(anna, "delete_me");
      assert.equal((await sql`select 1 from people.person where telegram_id = ${anna.id}`).length, 0);
      await asks("/start", step(1));
      await assertBooksBalance(stack);
    });
  });
}
