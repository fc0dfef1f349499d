import assert from "node:assert/strict";
import { withTestStack } from "../_harness/stack.ts";
import { person } from "./_kit.ts";
import { openShop } from "./_shops.ts";

Deno.test("who works for two chooses where; places are added, given hours and closed; in English and Russian", async () => {
  await withTestStack({}, async (stack) => {
    const { sql } = stack.database;
    for (
      const { user, words } of [
        {
          user: person(1121, "Olga"),
          words: [
            "🔁 Change workplace",
            "the owner",
            "📍 Locations",
            "➕ Add a location",
            "Skip",
            "✅ That's right",
          ],
        },
        {
          user: person(1122, "Ольга", "ru"),
          words: [
            "🔁 Сменить место работы",
            "владелец",
            "📍 Адреса",
            "➕ Добавить адрес",
            "Пропустить",
            "✅ Всё верно",
          ],
        },
      ]
    ) {
      const [change, role, list, add, skip, right] = words as [
        string,
        string,
        string,
        string,
        string,
        string,
      ];
      const press = (button: string) => stack.press(user, button, "partner");
      await openShop(stack, user, `A${user.id}`);
      await openShop(stack, user, `B${user.id}`);
      const [home] = await stack.send(user, "/start", "partner");
      assert.match(home?.text ?? "", new RegExp(`^🏪 A${user.id}\n`));
      const [choice] = await press(change);
      assert.deepEqual(choice?.buttons.slice(0, 2), [[`✔️ A${user.id} · ${role}`], [
        `B${user.id} · ${role}`,
      ]]);
      const [there] = await press(`B${user.id} · ${role}`);
      assert.match(there?.text ?? "", new RegExp(`^🏪 B${user.id}\n`));

      await press(list);
      await press(add);
      await stack.send(user, "Riverside", "partner");
      await stack.send(user, "Main street, 1", "partner");
      await press(skip);
      await press(right);
      const [card] = await press("Riverside · Main street, 1");
      const [hours = "", close = ""] = card?.buttons.flat() ?? [];
      await press(hours);
      await stack.send(user, "8–20", "partner");
      const [place] = await sql`select l.hours, p.name as partner from loyalty.location l
        join loyalty.partner p on p.id = l.partner_id where l.closed_at is null`;
      assert.deepEqual(place, { hours: "8–20", partner: `B${user.id}` });
      const [again] = await press("Riverside · Main street, 1");
      assert.match(again?.text ?? "", /🕘 8–20$/);
      const [sure] = await press(close);
      await press(sure?.buttons[0]?.[0] ?? "");
      assert.equal((await sql`select 1 from loyalty.location where closed_at is null`).length, 0);
    }
  });
});
