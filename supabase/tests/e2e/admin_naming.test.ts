import assert from "node:assert/strict";
import { withTestStack } from "../_harness/stack.ts";
import { person, textOf } from "./_kit.ts";

for (
  const [locale, words] of [
    ["ru", {
      people: ["👥 Люди", "🔎 Найти"],
      name: "👮 Сделать администратором",
      asked: /^👮 Ivan, №(\d+): сделать администратором\?/,
      wrong: /^⚠️ Это не тот номер, никто не назначен/,
      named: /^👮 Ivan теперь администратор\. Человеку сообщили\.\n👤 Ivan.*👮 Администратор$/s,
      told: /^👮 Вы теперь администратор «Копилки»\./,
      home: /^🛠 Копилка: управление/,
      unname: ["👮 Убрать из администраторов", "✖️ Да, убрать"],
      stranger: /^Этот бот только для администраторов/,
    }],
    ["uk", {
      people: ["👥 Люди", "🔎 Знайти"],
      name: "👮 Зробити адміністратором",
      asked: /^👮 Ivan, №(\d+): зробити адміністратором\?/,
      wrong: /^⚠️ Це не той номер, нікого не призначено/,
      named: /^👮 Ivan тепер адміністратор\. Людину повідомлено\.\n👤 Ivan.*👮 Адміністратор$/s,
      told: /^👮 Ви тепер адміністратор «Копілки»\./,
      home: /^🛠 Копілка: керування/,
      unname: ["👮 Прибрати з адміністраторів", "✖️ Так, прибрати"],
      stranger: /^Цей бот лише для адміністраторів/,
    }],
  ] as const
) {
  Deno.test(`the operator names a chief, who finds a client, names them and dismisses them (${locale})`, async () => {
    await withTestStack({ env: { ADMIN_CHAT_ID: "-1001234567890" } }, async (stack) => {
      const { sql } = stack.database;
      const [chief, ivan] = [person(900, "Chief", locale), person(1301, "Ivan", locale)];
      await stack.send(ivan, "/start");
      assert.match(textOf((await stack.send(chief, "/start", "admin"))[0]), words.stranger);
      await sql`select ops.name_admin(900)`;
      await stack.waitFor("the chief to be told", () => words.told.test(stack.lastText(chief, "admin")));

      await stack.send(chief, "/start", "admin");
      for (const button of words.people) await stack.press(chief, button, "admin");
      await stack.send(chief, "Ivan", "admin");
      const [asked] = await stack.press(chief, words.name, "admin");
      const number = words.asked.exec(textOf(asked))?.[1] ?? "";
      assert.match(textOf((await stack.send(chief, "0", "admin"))[0]), words.wrong);
      const named = (await stack.send(chief, `№${number}`, "admin")).map(textOf).join("\n");
      assert.match(named, words.named);
      await stack.waitFor("the person to be told", () => words.told.test(stack.lastText(ivan)));
      assert.match(textOf((await stack.send(ivan, "/start", "admin")).at(-1)), words.home);

      await stack.send(chief, "/start", "admin");
      for (const button of words.people) await stack.press(chief, button, "admin");
      await stack.send(chief, "Ivan", "admin");
      for (const button of words.unname) await stack.press(chief, button, "admin");
      assert.match(textOf((await stack.send(ivan, "/start", "admin")).at(-1)), words.stranger);
    });
  });
}
