import assert from "node:assert/strict";
import { withTestStack } from "../_harness/stack.ts";
import { assertBooksBalance } from "./_kit.ts";
import { openTill } from "./_till.ts";

const said = {
  en: {
    declined: /^Anna declined 150 points/,
    late: /^Anna: time is over/,
    over: /^This request is over/,
  },
  uk: {
    declined: /^Anna: списання відхилено, 150 балів/,
    late: /^Anna: час вийшов/,
    over: /^Цей запит уже не діє/,
  },
} as const;

for (const language of ["en", "uk"] as const) {
  const words = said[language];

  Deno.test(`${language}: the client says no, and the sale goes on without points`, async () => {
    await withTestStack({}, async (stack) => {
      const { client, cashier, scan, tap, hears, balance } = await openTill(stack, language);
      const ask = async (bill: string) => {
        await stack.send(cashier, await scan(), "partner");
        await stack.send(cashier, bill, "partner");
        await tap(cashier, "partner", /^serve_ask/);
      };
      await ask("300");
      await stack.waitFor("the request", () => /150/.test(stack.lastText(client)));
      await tap(client, "client", /^sp_no/);
      await hears(cashier, "partner", words.declined);
      await tap(cashier, "partner", /^serve_plain/);
      await tap(cashier, "partner", /^form\.confirm/);
      assert.equal(await balance(), 415);

      await assertBooksBalance(stack);
    });
  });

  Deno.test(`${language}: the client says nothing, and a late yes changes nothing`, async () => {
    await withTestStack({}, async (stack) => {
      const { client, cashier, scan, tap, hears, balance } = await openTill(stack, language);
      const ask = async (bill: string) => {
        await stack.send(cashier, await scan(), "partner");
        await stack.send(cashier, bill, "partner");
        await tap(cashier, "partner", /^serve_ask/);
      };
      await ask("100");
      await stack.waitFor("the request", () => /50.*100/.test(stack.lastText(client)));
      await stack.database.sql`select core.set_clock(core.now() + interval '4 minutes')`;
      await stack.database.sql`select loyalty.expire_spends()`;
      await hears(cashier, "partner", words.late);
      await tap(client, "client", /^sp_yes/);
      await hears(client, "client", words.over);
      assert.equal(await balance(), 400);
      await assertBooksBalance(stack);
    });
  });
}
