import assert from "node:assert/strict";
import { withTestStack } from "../_harness/stack.ts";
import { assertBooksBalance } from "./_kit.ts";
import { openTill } from "./_till.ts";

const said = {
  en: {
    asked: /Zerno asks to take 200 points/,
    agreed: /^✅ Anna agreed: −200 points\. Take 200\s₴ in money/,
  },
  uk: {
    asked: /Zerno просить списати 200 балів/,
    agreed: /^✅ Anna погоджується: −200 балів\. Візьміть грошима 200\s₴/,
  },
} as const;

for (const language of ["en", "uk"] as const) {
  const words = said[language];

  Deno.test(`${language}: the client is asked for points and says yes: the purchase is made and the cashier told`, async () => {
    await withTestStack({}, async (stack) => {
      const { client, cashier, scan, tap, hears, balance } = await openTill(stack, language);
      const ask = async (bill: string) => {
        await stack.send(cashier, await scan(), "partner");
        await stack.send(cashier, bill, "partner");
        await tap(cashier, "partner", /^serve_ask/);
      };
      await ask("400 грн");
      await hears(client, "client", words.asked);
      await tap(client, "client", /^sp_yes/);
      await hears(cashier, "partner", words.agreed);
      assert.equal(await balance(), 210);

      await assertBooksBalance(stack);
    });
  });
}
