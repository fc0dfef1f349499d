import assert from "node:assert/strict";
import { withTestStack } from "../_harness/stack.ts";
import { person, textOf } from "./_kit.ts";
import { openShop } from "./_shops.ts";
import { wordsIn } from "./_words.ts";

for (const locale of ["ru", "en"] as const) {
  Deno.test(`${locale}: sales by cashier are text and a picture; a statement is text, a picture and a file in place of "preparing"`, async () => {
    await withTestStack({}, async (stack) => {
      const { sql } = stack.database;
      const { word, says } = await wordsIn(stack, locale);
      const owner = person(311, "Olga", locale);
      const shop = await openShop(stack, owner, "Zerno");
      await sql`select people.add_person('{"id": 999, "first_name": "Ann"}')`;
      await sql`select loyalty.add_staff(${shop}, (people.add_person('{"id": 312, "first_name": "Ivan"}')).id, 'cashier', 'test')`;
      await sql`select loyalty.purchase('test:' || s.role, s.partner_id, a.id, s.person_id,
          case s.role when 'owner' then 20000 else 5000 end)
        from loyalty.staff s, people.person a where a.telegram_id = 999`;
      await sql`update loyalty.partner set created_at = created_at - interval '3 months'`;
      await sql`insert into loyalty.statement (number, partner_id, month, from_entry_id, to_entry_id, opening, issued,
          redeemed, reversed, expired, other, fee, closing, point_value_minor, issued_at)
        values ('S-7', ${shop}, (date_trunc('month', core.today()::timestamp) - interval '1 month')::date, 0, 0, 0, 1000,
          1500, 0, 0, 0, 20, 480, 100, core.now())`;
      const press = async (key: string) => (await stack.press(owner, word(key), "partner")).at(-1);

      await stack.send(owner, "/start", "partner");
      await press("partner_reports.button.reports");
      const staff = await press("partner_reports.button.staff");
      assert.ok(staff?.photo, "sales by cashier are a picture");
      assert.match(textOf(staff), says("partner_reports.staff"));
      assert.match(textOf(staff), /Olga: 200\s₴, 1 .*\nIvan: 50\s₴, 1 /);

      await stack.send(owner, "/start", "partner");
      await press("partner_reports.button.reports");
      const statement = await press("partner_reports.button.statement");
      assert.match(textOf(statement), says("partner_reports.statement", { number: "S-7", closing: "480" }));
      assert.ok(statement?.photo, "points by month are a picture");
      const preparing = await press("partner_reports.button.xlsx");
      assert.match(textOf(preparing), says("partner_reports.preparing"));
      const file = await stack.waitFor("the file in the place of the words", async () => {
        await sql`select ops.run_job('partner_reports')`;
        const message = stack.chat(owner, "partner").find((one) => one.message_id === preparing?.message_id);
        return message?.document ? message : undefined;
      });
      assert.match(textOf(file), says("partner_reports.file.statement"));
      assert.equal((await sql`select 1 from gateway.dead_letters`).length, 0);
    });
  });
}
