import assert from "node:assert/strict";
import { withTestStack } from "../_harness/stack.ts";
import { assertBooksBalance } from "./_kit.ts";
import { openTill } from "./_till.ts";

const said = {
  en: {
    price: /Price: 50 points\. You will have left: 350/,
    given: /✅ “Coffee” is given out to Anna/,
    again: /^This reward has been given out or cancelled/,
    enjoy: /Enjoy!/,
    coupon: /✅ The coupon is accepted/,
    used: /^You have used this coupon/,
    stranger: /^You do not work for any partner/,
  },
  uk: {
    price: /Ціна: 50 балів\. На рахунку залишиться: 350/,
    given: /✅ Винагороду «Coffee» видано, клієнт Anna/,
    again: /^Цю винагороду вже видано або скасовано/,
    enjoy: /На здоров’я!/,
    coupon: /✅ Купон прийнято/,
    used: /^Ви вже використали цей купон/,
    stranger: /^Ви поки не працюєте в жодного партнера/,
  },
} as const;

for (const language of ["en", "uk"] as const) {
  const words = said[language];

  Deno.test(`${language}: a reward is taken, shown and given out once; a coupon works once`, async () => {
    await withTestStack({}, async (stack) => {
      const { client, cashier, scan, tap, hears, balance } = await openTill(stack, language);
      await stack.database
        .sql`insert into loyalty.reward (name, price_points, valid_from) values ('Coffee', 50, core.now())`;
      await stack.database
        .sql`insert into loyalty.coupon (code, name, points, valid_from) values ('FALL26', 'Autumn', 30, core.now())`;
      await stack.send(client, "/rewards");
      const [reward] = await tap(client, "client", /^reward:/);
      assert.match(reward?.text ?? "", words.price);
      const [codes] = await tap(client, "client", /^claim:/);
      const [, code] = /([A-Z0-9]{4}-[A-Z0-9]{4})/.exec(codes?.text ?? "") ?? [];
      assert.ok(code, "the reward's code is shown");
      assert.equal(await balance(), 350);

      await stack.send(cashier, "/start", "partner");
      await tap(cashier, "partner", /^serve_reward/);
      await stack.send(cashier, code.toLowerCase(), "partner");
      await tap(cashier, "partner", /^form\.confirm/);
      await hears(cashier, "partner", words.given);
      await hears(client, "client", words.enjoy);
      await tap(cashier, "partner", /^menu/);
      await tap(cashier, "partner", /^serve_reward/);
      const [again] = await stack.send(cashier, code, "partner");
      assert.match(again?.text ?? "", words.again);

      await stack.send(client, "/coupon fall26");
      await hears(client, "client", words.coupon);
      assert.equal(await balance(), 380);
      const [used] = await stack.send(client, "/coupon FALL26");
      assert.match(used?.text ?? "", words.used);

      // The client opens the card's link themselves: it is for who works at a till.
      const [stranger] = await stack.send(client, await scan(), "partner");
      assert.match(stranger?.text ?? "", words.stranger);
      await assertBooksBalance(stack);
    });
  });
}
