import assert from "node:assert/strict";
import { withTestStack } from "../_harness/stack.ts";
import { person } from "./_kit.ts";
import { openShop } from "./_shops.ts";
import { wordsIn } from "./_words.ts";

Deno.test("the commands that show follow role and language: a stranger, a cashier, an owner, who then speaks another language", async () => {
  await withTestStack({}, async (stack) => {
    const { sql } = stack.database;
    const [ru, uk] = [await wordsIn(stack, "ru"), await wordsIn(stack, "uk")];
    const [olga, ivan] = [person(321, "Ольга", "ru"), person(322, "Іван", "uk")];
    const shown = async (user: typeof olga): Promise<Record<string, string>> => {
      const { result } = await stack.emulator.call("partner", "getMyCommands", {
        scope: { type: "chat", chat_id: user.id },
      });
      const commands = result as { command: string; description: string }[];
      return Object.fromEntries(commands.map(({ command, description }) => [command, description]));
    };
    const until = (user: typeof olga, command: string, words?: string) =>
      stack.waitFor(`${command}: ${words}`, async () => (await shown(user))[command] === words);

    const shop = await openShop(stack, olga, "Зерно");
    await until(olga, "staff", ru.word("flows.command.partner.staff"));
    await stack.send(ivan, "/start", "partner");
    assert.deepEqual(await shown(ivan), {}, "a stranger has those of everybody");
    await sql`select loyalty.add_staff(${shop}, id, 'cashier', 'test') from people.person where telegram_id = ${ivan.id}`;
    await until(ivan, "start", uk.word("flows.command.start"));
    assert.deepEqual((await shown(ivan)).staff, undefined, "staff is for owners");

    await stack.send(olga, "/settings", "partner");
    await stack.press(olga, ru.word("flows.button.language"), "partner");
    await stack.press(olga, "Українська", "partner");
    await until(olga, "staff", uk.word("flows.command.partner.staff"));
    await sql`select loyalty.set_staff_status(${shop}, id, 'suspended', 'test') from people.person where telegram_id = ${ivan.id}`;
    await until(ivan, "start", undefined);
  });
});
