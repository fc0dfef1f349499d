import assert from "node:assert/strict";
import { type TestStack, withTestStack } from "../_harness/stack.ts";
import { assertBooksBalance, balance, person, textOf } from "./_kit.ts";
import { openShop } from "./_shops.ts";

const ADMIN = { env: { ADMIN_CHAT_ID: "900" } };

/** Presses a button of the admin bot; what all messages that came of it say. */
async function press(stack: TestStack, locale: string, button: string): Promise<string> {
  return (await stack.press(person(900, "Chief", locale), button, "admin")).map(textOf).join("\n");
}

for (
  const [locale, words] of [
    ["uk", {
      open: "🏪 Партнери",
      rates: "🎚 Умови",
      set: "🎚 Задати ці умови",
      rate: /2,5\u{a0}%.*40\u{a0}%.*0\u{a0}%/u,
      suspend: ["⏸ Призупинити", "⏸ Так, призупинити"],
      resume: ["▶️ Повернути в програму", "▶️ Так, повернути"],
      flags: "🚩 Підозри · 1",
      fraud: "⛔️ Обман",
      skip: "Пропустити",
      confirm: "⛔️ Підтвердити обман",
    }],
    ["en", {
      open: "🏪 Partners",
      rates: "🎚 Rates",
      set: "🎚 Set these rates",
      rate: /2\.5%.*40%.*0%/,
      suspend: ["⏸ Suspend", "⏸ Yes, suspend"],
      resume: ["▶️ Restore", "▶️ Yes, restore"],
      flags: "🚩 Flags · 1",
      fraud: "⛔️ Fraud",
      skip: "Skip",
      confirm: "⛔️ Confirm fraud",
    }],
  ] as const
) {
  Deno.test(`an admin sets a partner's rates, suspends and restores it, and decides a flag (${locale})`, async () => {
    await withTestStack(ADMIN, async (stack) => {
      const { sql } = stack.database;
      const [chief, owner, ann] = [
        person(900, "Chief", locale),
        person(5, "Oleh", locale),
        person(1, "Ann", locale),
      ];
      const shop = await openShop(stack, owner, "Zerno");
      await stack.send(ann, "/start");
      await stack.send(chief, "/start", "admin");
      const status = async () =>
        (await sql`select status from loyalty.partner where id = ${shop}`)[0]?.status;

      await press(stack, locale, words.open);
      assert.match(await press(stack, locale, `par_card:${shop}`), /Zerno.*Oleh/s);
      await press(stack, locale, words.rates);
      const [day] = await sql`select to_char(core.today() + 1, 'DD.MM.YYYY') as name`;
      for (const answer of [day?.name, "2,5", "40", "0"]) await stack.send(chief, answer, "admin");
      assert.match(stack.lastText(chief, "admin"), words.rate);
      assert.match(await press(stack, locale, words.set), words.rate);
      const rates =
        await sql`select earn_bp, payable_bp, fee_bp from loyalty.partner_rate where partner_id = ${shop}`;
      assert.deepEqual([...rates].map((row) => ({ ...row })), [{
        earn_bp: 250,
        payable_bp: 4000,
        fee_bp: 0,
      }]);

      for (const button of words.suspend) await press(stack, locale, button);
      assert.equal(await status(), "suspended");
      for (const button of words.resume) await press(stack, locale, button);
      assert.equal(await status(), "active");

      await sql`select core.set_setting('flag_velocity_per_hour', '1', 'test')`;
      const before = await balance(stack, ann);
      for (const key of ["a", "b"]) {
        await sql`select loyalty.purchase(${key}, ${shop}, a.id, o.id, 10000)
          from people.person a, people.person o where a.telegram_id = 1 and o.telegram_id = 5`;
      }
      await stack.send(chief, "/start", "admin");
      assert.match(await press(stack, locale, words.flags), /🚩.*Ann.*Oleh/s);
      await press(stack, locale, words.fraud);
      await stack.send(chief, words.skip, "admin");
      assert.match(await press(stack, locale, words.confirm), /⛔️/);
      const flags = await sql`select status, note from loyalty.flag`;
      assert.deepEqual([...flags].map((row) => ({ ...row })), [{ status: "confirmed", note: null }]);
      assert.equal(await balance(stack, ann), before + 5);
      await assertBooksBalance(stack);
    });
  });
}
