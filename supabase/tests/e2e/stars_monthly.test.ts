import assert from "node:assert/strict";
import { withTestStack } from "../_harness/stack.ts";
import { assertBooksBalance, balance, person, register } from "./_kit.ts";
import { hears, linkOf, pay, pressData, untilCalled } from "./_stars.ts";

const said = {
  en: { begun: /^🔁 Your monthly payment has begun: 100\s⭐/, taken: /^This invoice has been paid already/ },
  ru: { begun: /^🔁 Ежемесячный платёж начат: 100\s⭐/, taken: /^Этот счёт уже оплачен/ },
} as const;

for (const language of ["en", "ru"] as const) {
  const words = said[language];
  const anna = person(language === "en" ? 503 : 504, "Anna", language);

  Deno.test(`${language}: a monthly payment by link, two renewals, each credited once; stopped it is charged no more`, () =>
    withTestStack({ env: { WELCOME_BONUS_AMOUNT: "0" } }, async (stack) => {
      await register(stack, anna);
      await pressData(stack, anna, "donate_monthly:100");
      await untilCalled(stack, "createInvoiceLink");
      const link = await linkOf(stack, anna);
      assert.equal((await pay(stack, anna, { link })).paid, true);
      await hears(stack, anna, words.begun);
      assert.equal(await balance(stack, anna), 100);
      assert.match((await pay(stack, anna, { link })).error ?? "", words.taken);

      const renew = () => stack.emulator.sim.renew({ bot: "client", user: anna, wait: true });
      for (const points of [200, 300]) {
        const { update_id } = await renew();
        await stack.emulator.sim.duplicate({ bot: "client", update_id });
        assert.equal(await balance(stack, anna), points);
      }
      const { sql } = stack.database;
      const [subscription] = await sql<{ id: string; days: number; status: string }[]>`
        select id::text, status, round(extract(epoch from paid_until - now()) / 86400)::int as days from payments.subscription`;
      assert.deepEqual([subscription!.status, subscription!.days], ["active", 90]);

      await pressData(stack, anna, `donate_stop:${subscription!.id}`);
      await untilCalled(stack, "editUserStarSubscription");
      await assert.rejects(renew, /This subscription is cancelled/);
      await assertBooksBalance(stack);
    }));
}
