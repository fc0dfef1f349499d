import assert from "node:assert/strict";
import type { SimUser } from "../../../scripts/local/telegram/types.ts";
import { type TestStack, withTestStack } from "../_harness/stack.ts";
import { assertBooksBalance, balance, lastMessage, person, textOf } from "./_kit.ts";
import { changesNothing } from "./_state.ts";
import { wordsIn } from "./_words.ts";

const ADMIN = { env: { ADMIN_CHAT_ID: "900", WELCOME_BONUS_AMOUNT: "0" } };

/** Presses the button that confirms the open form of somebody in the admin bot; all that it says. */
async function confirm(stack: TestStack, user: SimUser): Promise<string> {
  const data = lastMessage(stack, user, "admin").button_data.flat().find((value) =>
    /^form\.confirm/.test(value)
  );
  assert.ok(data, `nothing to confirm under: ${stack.lastText(user, "admin")}`);
  return (await stack.press(user, data, "admin")).map(textOf).join("\n");
}

for (const locale of ["ru", "en"] as const) {
  Deno.test(`${locale}: an admin finds a person by name, phone, card and @, blocks, unblocks and frees them; a second admin turns points down`, async () => {
    await withTestStack(ADMIN, async (stack) => {
      const { sql } = stack.database;
      const { word, says } = await wordsIn(stack, locale);
      const [chief, other] = [person(900, "Maria", locale), person(901, "Petro", locale)];
      const olena = { ...person(911, "Olena", locale), username: "olena_k" };
      await stack.send(olena, "/start");
      for (const user of [chief, other]) await stack.send(user, "/start", "admin");
      await sql`insert into flows.admin (person_id, named_by, named_at)
        select a.id, c.id, core.now() from people.person a, people.person c
        where a.telegram_id = ${other.id} and c.telegram_id = ${chief.id}`;
      await sql`update people.person set name = 'Olena Koval', phone = '+380671112233' where telegram_id = ${olena.id}`;
      const [card] = await sql<{ number: string }[]>`
        select card_number::text as number from people.person where telegram_id = ${olena.id}`;
      const press = async (key: string) =>
        (await stack.press(chief, word(key), "admin")).map(textOf).join("\n");
      const say = async (what: string) => (await stack.send(chief, what, "admin")).map(textOf).join("\n");

      await stack.send(chief, "/start", "admin");
      await press("people.button.open");
      for (const query of ["olena kov", "067 111 22 33", card?.number ?? "", "@olena_k"]) {
        assert.match(await press("people.button.search"), says("people.ask.query"));
        assert.match(await say(query), /👤 Olena Koval, /, query);
        await stack.send(chief, "/start", "admin");
        await press("people.button.open");
      }
      await press("people.button.search");
      assert.match(await say("nobody at all"), says("people.found_none", { query: "nobody at all" }));
      await press("people.button.search");
      await say("olena");

      assert.match(
        await press("people.button.sessions"),
        says("people.session_form", { form: "registration" }),
      );
      await press("people.free.client");
      await stack.waitFor("the client to be told", () => says("people.freed").test(stack.lastText(olena)));
      assert.match(textOf((await stack.send(olena, "hello"))[0]), says("dialog.unexpected"));
      await press("people.button.card");

      await press("people.button.block");
      assert.match(
        await say("tricks"),
        says("people.confirm.block", { name: "Olena Koval", reason: "tricks" }),
      );
      assert.match(await confirm(stack, chief), says("people.blocked", { reason: "tricks" }));
      await press("people.button.unblock");
      await say("a mistake");
      await confirm(stack, chief);
      assert.equal((await sql`select 1 from people.person where blocked_at is not null`).length, 0);

      await press("people.button.adjust");
      await changesNothing(stack, "points that are none", async () => {
        assert.match(await say("many"), says("people.invalid.points"));
      });
      await say("+5000");
      assert.match(await say("A prize"), says("people.adjust_waits"));
      await confirm(stack, chief);
      const asked = await stack.waitFor(
        "the second admin to be asked",
        () =>
          stack.chat(other, "admin").find((message) =>
            says("people.ask_second", { who: "Maria" }).test(textOf(message))
          ),
      );
      const no = asked?.button_data.flat().find((data) => /^ppl_no/.test(data)) ?? "";
      const said = (await stack.press(other, no, "admin")).map(textOf).join("\n");
      assert.match(said, says("people.adjustment.rejected", { reason: "A prize" }));
      assert.equal(await balance(stack, olena), 0);
      await stack.send(chief, "/start", "admin");
      await press("people.button.open");
      await press("people.button.search");
      await say("olena");
      assert.match(await press("people.button.timeline"), says("people.timeline", { name: "Olena Koval" }));
      await assertBooksBalance(stack);
    });
  });
}
