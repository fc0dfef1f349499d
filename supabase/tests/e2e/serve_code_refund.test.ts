import assert from "node:assert/strict";
import { withTestStack } from "../_harness/stack.ts";
import { assertBooksBalance } from "./_kit.ts";
import { openTill } from "./_till.ts";

const said = {
  en: {
    wrong: /^There is no such code/,
    paid: /✅ Anna: −75 points, in money 75\s₴/,
    reason: "A mistake in the bill",
    preview: /Earned, taken back: 1 point\nSpent, given back: 25 points/,
    refunded: /✅ 50\s₴ refunded/,
    skip: "Skip",
    rest: /✅ 100\s₴ refunded/,
  },
  ru: {
    wrong: /^Такого кода нет/,
    paid: /✅ Anna: −75 баллов, деньгами 75\s₴/,
    reason: "Ошибка в чеке",
    preview: /Забираем начисленные: 1 балл\nВозвращаем списанные: 25 баллов/,
    refunded: /✅ Возврат 50\s₴ оформлен/,
    skip: "Пропустить",
    rest: /✅ Возврат 100\s₴ оформлен/,
  },
} as const;

for (const language of ["en", "ru"] as const) {
  const words = said[language];

  Deno.test(`${language}: a one-time code pays, a part of the bill is refunded, then by its number the rest`, async () => {
    await withTestStack({}, async (stack) => {
      const { client, cashier, scan, tap, hears, balance } = await openTill(stack, language);
      await stack.send(client, "/pay");
      await tap(client, "client", /^spend_amount/);
      const shown = await stack.send(client, "100");
      const [, code] = /(\d{3} \d{3})/.exec(shown.at(-1)?.text ?? "") ?? [];
      assert.ok(code, "the code is shown");
      assert.equal(await balance(), 300);

      await stack.send(cashier, await scan(), "partner");
      await stack.send(cashier, "150", "partner");
      await tap(cashier, "partner", /^serve_code/);
      const [wrong] = await stack.send(cashier, code === "000 000" ? "111111" : "000000", "partner");
      assert.match(wrong?.text ?? "", words.wrong);
      await stack.send(cashier, code, "partner");
      await tap(cashier, "partner", /^form\.confirm/);
      await hears(cashier, "partner", words.paid);
      assert.equal(await balance(), 328);

      await stack.send(cashier, "/start", "partner");
      await tap(cashier, "partner", /^refund$/);
      await tap(cashier, "partner", /^refund_pick/);
      await stack.send(cashier, "50", "partner");
      const [preview] = await stack.send(cashier, words.reason, "partner");
      assert.match(preview?.text ?? "", words.preview);
      await tap(cashier, "partner", /^form\.confirm/);
      await hears(cashier, "partner", words.refunded);
      assert.equal(await balance(), 352);

      // What is left, by the purchase's number.
      const [purchase] = await stack.database.sql<{ id: string }[]>`select id::text from loyalty.purchase`;
      await stack.send(cashier, "/start", "partner");
      await tap(cashier, "partner", /^refund$/);
      await tap(cashier, "partner", /^refund_number/);
      await stack.send(cashier, `№${purchase?.id}`, "partner");
      await stack.press(cashier, words.skip, "partner");
      await stack.send(cashier, words.reason, "partner");
      await tap(cashier, "partner", /^form\.confirm/);
      await hears(cashier, "partner", words.rest);
      assert.equal(await balance(), 400);
      await assertBooksBalance(stack);
    });
  });
}
