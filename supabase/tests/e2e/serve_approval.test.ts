import assert from "node:assert/strict";
import { withTestStack } from "../_harness/stack.ts";
import { openTill } from "./_till.ts";

const said = {
  en: {
    limit: /over your daily limit/,
    owner: /^⚠️ Vera has reached the daily limit/,
    approved: /^👍 The owner approved/,
    declined: /^✖️ The owner did not approve/,
  },
  ru: {
    limit: /больше вашего дневного лимита/,
    owner: /^⚠️ Vera: дневной лимит исчерпан/,
    approved: /^👍 Владелец одобрил/,
    declined: /^✖️ Владелец не одобрил/,
  },
} as const;

for (const language of ["en", "ru"] as const) {
  const words = said[language];

  Deno.test(`${language}: over the cashier's limit an owner approves one sale and declines another`, async () => {
    await withTestStack({}, async (stack) => {
      const { client, cashier, owner, scan, tap, hears, balance } = await openTill(stack, language);
      await stack.database.sql`update loyalty.staff set daily_points_limit = 5 where role = 'cashier'`;
      const sell = async () => {
        await stack.send(cashier, await scan(), "partner");
        await stack.send(cashier, "200", "partner");
        await tap(cashier, "partner", /^form\.confirm/);
        await hears(cashier, "partner", words.limit);
        await hears(owner, "partner", words.owner);
      };
      await sell();
      assert.equal(await balance(), 400);
      await tap(owner, "partner", /^ap_yes/);
      await hears(cashier, "partner", words.approved);
      assert.equal(await balance(), 410);
      await stack.waitFor("the client to be told", () => /10/.test(stack.lastText(client)));
      await sell();
      await tap(owner, "partner", /^ap_no/);
      await hears(cashier, "partner", words.declined);
      assert.equal(await balance(), 410);
    });
  });
}
