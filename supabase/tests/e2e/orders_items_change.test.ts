import assert from "node:assert/strict";
import type { SimUser } from "../../../scripts/local/telegram/types.ts";
import { withTestStack } from "../_harness/stack.ts";
import { lastMessage, person, textOf } from "./_kit.ts";
import { wordsIn } from "./_words.ts";

const CHIEF = 900;
const PNG_BASE64 =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

for (const locale of ["ru", "uk"] as const) {
  Deno.test(`${locale}: an administrator changes an item; an order made before stays as it was`, async () => {
    await withTestStack({ env: { ADMIN_CHAT_ID: String(CHIEF) } }, async (stack) => {
      const { word, says } = await wordsIn(stack, locale);
      const [kate, chief] = [person(604, "Kate", locale), person(CHIEF, "Mary", locale)];
      const press = async (user: SimUser, key: string, bot?: "admin") =>
        (await stack.press(user, word(key), bot)).map(textOf).join("\n");
      const change = async (key: string, ...answers: (string | Record<string, unknown>)[]) => {
        await press(chief, key, "admin");
        let said = "";
        for (const answer of answers) {
          said = (await stack.send(chief, answer, "admin")).map(textOf).join("\n");
        }
        return said;
      };
      await stack.database.sql`
        select orders.add_item('Mug', 'Blue', null, 50, null, 5, false, false, null, 'test')`;

      await stack.send(kate, "/start");
      await stack.send(kate, "/cancel");
      await stack.send(kate, "/shop");
      await stack.press(kate, "Mug");
      await press(kate, "shop.button.order");
      await stack.send(kate, "Kate");
      await stack.send(kate, "+380501234567");
      const buttons = lastMessage(stack, kate).buttons?.flat() ?? [];
      await stack.press(kate, buttons.find((label) => label.includes("50")) ?? "");
      await stack.press(kate, (lastMessage(stack, kate).buttons?.flat() ?? [])[0] ?? "");

      await stack.send(chief, "/start", "admin");
      await press(chief, "ord.button.open", "admin");
      await press(chief, "ord.button.items", "admin");
      await stack.press(chief, "Mug", "admin");
      assert.match(
        await press(chief, "ord.button.edit", "admin"),
        says("ord.edit", { name: "Mug", about: "Blue" }),
      );
      assert.match(await change("ord.button.name", "Cup"), says("ord.changed", { name: "Cup" }));
      assert.match(
        await change("ord.button.about", "Green & large"),
        says("ord.edit", { about: "Green & large" }),
      );
      assert.match(await change("ord.button.stars", "1.5", "80"), says("ord.edit", { name: "Cup" }));
      await change("ord.button.points", "30");
      assert.match(await press(chief, "ord.button.no_stars", "admin"), says("ord.edit", { name: "Cup" }));
      assert.doesNotMatch(textOf(lastMessage(stack, chief, "admin")), /⭐/);
      await change("ord.button.stars", "80");
      await press(chief, "ord.button.sent", "admin");
      assert.match(textOf(lastMessage(stack, chief, "admin")), says("ord.kind.sent"));
      await press(chief, "ord.button.handed", "admin");
      assert.match(
        await change("ord.button.photo", "a picture", { photo: PNG_BASE64 }),
        says("ord.changed", { name: "Cup" }),
      );
      assert.ok(lastMessage(stack, chief, "admin").photo, "the new picture is not shown");

      await stack.waitFor("the copy of the picture", async () => {
        const [row] = await stack.database.sql`select status from media.item`;
        return row?.status === "copied";
      });
      await stack.send(kate, "/shop");
      await stack.press(kate, "Cup");
      assert.match(textOf(lastMessage(stack, kate)), /Green & large[^]*30 [^]*80\s⭐/);
      assert.ok(lastMessage(stack, kate).photo, "the item has no picture");
      await press(chief, "ord.button.no_photo", "admin");
      assert.ok(!lastMessage(stack, chief, "admin").photo, "the picture is still there");

      await stack.send(kate, "/shop");
      assert.match(await press(kate, "shop.button.orders"), /Mug, 50\s⭐/);
      const audit = await stack.database.sql<{ changed: string }[]>`
        select jsonb_object_keys(detail -> 'to') as changed from core.audit where action = 'change.item' order by id`;
      assert.deepEqual(audit.map(({ changed }) => changed), [
        ...["name", "description", "price_stars", "price_points", "price_stars", "price_stars"],
        ...["needs_address", "needs_address", "media_id", "media_id"],
      ]);
    });
  });
}
