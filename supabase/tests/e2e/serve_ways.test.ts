import assert from "node:assert/strict";
import { withTestStack } from "../_harness/stack.ts";
import { assertBooksBalance, textOf } from "./_kit.ts";
import { openTill } from "./_till.ts";
import { wordsIn } from "./_words.ts";

/** Bills as people type them, with the same as the screen says it and what it earns at 5 %. */
const BILLS = [
  ["1 250,50", /1[\s,]250[.,]50\s₴/, "62"],
  ["1250.5", /1[\s,]250[.,]50\s₴/, "62"],
  ["1.250,50", /1[\s,]250[.,]50\s₴/, "62"],
  ["1250 грн", /1[\s,]250\s₴/, "62"],
] as const;

for (const locale of ["ru", "uk", "en"] as const) {
  Deno.test(`${locale}: a client is served by scan, short code, card number and phone: bill, screen, sale in three taps`, async () => {
    await withTestStack({}, async (stack) => {
      const { sql } = stack.database;
      const { word, says } = await wordsIn(stack, locale);
      const { client, cashier, scan, tap, balance } = await openTill(stack, locale);
      await sql`update people.person set name = 'Anna', phone = '+380501234567' where telegram_id = ${client.id}`;
      await sql`select core.set_setting('client_daily_cap_points', '300', 'test')`;
      const [card] = await sql<{ number: string }[]>`
        select to_char(card_number, 'FM0000 0000 0000') as number from people.person where telegram_id = ${client.id}`;
      const code = async () => (await scan()).slice("/start c_".length).replace(/(...)/, "$1 ");
      // A code serves once and lives for minutes, so each is made when it is needed.
      const ways = [scan, code, () => card?.number ?? "", () => "050 123-45-67"];
      const say = async (what: string) => (await stack.send(cashier, what, "partner")).map(textOf).join("\n");
      for (const [n, way] of ways.entries()) {
        const [typed, shown, earned] = BILLS[n]!;
        const found = await say(await way());
        assert.match(
          found,
          says("serve.client", { client: "Anna", level: word("loyalty.tier.bronze") }),
          typed,
        );
        assert.match(found, says("serve.ask.amount"));
        const before = await balance();
        const screen = await say(typed);
        assert.match(screen, says("serve.confirm", { client: "Anna", before: `${before}` }), typed);
        assert.match(screen, shown, typed);
        assert.match(screen, new RegExp(`⭐.* ${earned} `), typed);
        assert.match(screen, new RegExp(`${before} → ${before + Number(earned)}$`), typed);
        assert.match(screen, says("serve.note.payable"));
        assert.match(screen, says("serve.note.client_cap"));
        assert.match(screen, says("serve.note.cashier_left"));
        assert.match(
          (await tap(cashier, "partner", /^form\.confirm/)).map(textOf).join("\n"),
          says("serve.sold"),
        );
        assert.equal(await balance(), before + Number(earned));
      }
      const purchases = await sql`select bill_minor::int as bill from loyalty.purchase order by id`;
      assert.deepEqual(purchases.map(({ bill }) => bill), [125_050, 125_050, 125_050, 125_000]);
      await assertBooksBalance(stack);
    });
  });
}
