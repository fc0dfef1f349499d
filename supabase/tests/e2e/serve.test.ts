import assert from "node:assert/strict";
import { withTestStack } from "../_harness/stack.ts";
import { assertBooksBalance } from "./_kit.ts";
import { openTill } from "./_till.ts";

const said = {
  en: {
    bill: /Earns 62 points/,
    sold: /✅ Anna: \+62 points for 1,250\.50\s₴/,
    told: /Earned: \+62 points/,
    undone: /is undone\. Taken back: 62 points/,
    noCode: /^This code is no longer valid/,
  },
  uk: {
    bill: /Нарахуємо 62 бали/,
    sold: /✅ Anna: \+62 бали за 1\s250,50\s₴/,
    told: /Нараховано: \+62 бали/,
    undone: /скасовано\. Забрано: 62 бали/,
    noCode: /^Цей код уже не діє/,
  },
} as const;

for (const language of ["en", "uk"] as const) {
  const words = said[language];

  Deno.test(`${language}: scan, amount, confirm; undone within the minute; the link serves once`, async () => {
    await withTestStack({}, async (stack) => {
      const { client, cashier, scan, tap, hears, balance, button } = await openTill(stack, language);
      const link = await scan();
      await stack.send(cashier, link, "partner");
      const [screen] = await stack.send(cashier, "1 250,50", "partner");
      assert.match(screen?.text ?? "", words.bill);
      const confirm = button(cashier, "partner", /^form\.confirm/);
      const message_id = screen?.message_id;
      const press = () =>
        stack.emulator.sim.press({
          bot: "partner",
          user: cashier,
          button: confirm,
          message_id,
          force: true,
          wait: true,
        });
      await Promise.all([press(), press()]);
      await hears(cashier, "partner", words.sold);
      await hears(client, "client", words.told);
      assert.equal(await balance(), 462);

      await tap(cashier, "partner", /^serve_undo/);
      await hears(cashier, "partner", words.undone);
      assert.equal(await balance(), 400);
      const [refused] = await stack.send(cashier, link, "partner");
      assert.match(refused?.text ?? "", words.noCode);
      await assertBooksBalance(stack);
    });
  });
}
