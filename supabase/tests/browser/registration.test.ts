import assert from "node:assert/strict";
import { become, botSays, lastOfBot, pane, press, register, withStage, write } from "./_page.ts";

const LOOSE = { sanitizeResources: false, sanitizeOps: false };

Deno.test(
  "a person registers by clicking through the chat page, and uses the menu",
  LOOSE,
  () =>
    withStage(async ({ stack, open }) => {
      const page = await open();
      const side = pane(page);
      await become(page, side, "Anna Koval", "+380671112233");
      await register(page, side);
      const [row] = await stack.database.sql`
      select name, phone, birthday, registered_at is not null as done from people.person`;
      assert.deepEqual({ ...row }, {
        name: "Anna Koval",
        phone: "+380671112233",
        birthday: null,
        done: true,
      });
      assert.equal(await side.locator(".keys.keyboard").count(), 0);

      const menu = lastOfBot(side);
      const id = await menu.getAttribute("data-message");
      await press(side, "Balance");
      const balance = await botSays(side, /100/);
      assert.equal(await balance.getAttribute("data-message"), id, "the menu message is edited in place");
      await balance.getByText("edited").waitFor();

      await write(side, "/card");
      const card = await botSays(side, /Card \d{4} \d{4} \d{4}/);
      const picture = card.getByRole("img", { name: /^Photo/ });
      await picture.waitFor();
      const width = await picture.evaluate(async (element) => {
        const image = element as unknown as { decode(): Promise<void>; naturalWidth: number };
        await image.decode();
        return image.naturalWidth;
      });
      assert.ok(width > 100, `the card's picture is ${width} px wide`);
    }),
);
