import assert from "node:assert/strict";
import { withTestStack } from "../_harness/stack.ts";
import { lastMessage, nextUpdateId, person, textOf } from "./_kit.ts";
import { openShop } from "./_shops.ts";
import { changesNothing } from "./_state.ts";
import { wordsIn } from "./_words.ts";

const PNG =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
const MB = 1024 * 1024;

for (const locale of ["uk", "en"] as const) {
  Deno.test(`${locale}: a photo of 20 MB, a file or a text is no logo; a photo is, and comes to Storage`, async () => {
    await withTestStack({}, async (stack) => {
      const { word, says } = await wordsIn(stack, locale);
      const owner = person(801, "Olga", locale);
      await openShop(stack, owner, "Zerno");
      await stack.send(owner, "/start", "partner");
      await stack.press(owner, word("logo.menu"), "partner");
      const bad = async (what: string, act: () => Promise<unknown>) => {
        const before = stack.chat(owner, "partner").length;
        await changesNothing(stack, what, act);
        assert.ok(stack.chat(owner, "partner").length > before, `${what} was not answered`);
        assert.match(stack.lastText(owner, "partner"), says("dialog.invalid.photo"), what);
      };
      await bad("a photo of 20 MB", async () => {
        const sizes = [[90, 1_000], [4000, 20 * MB]] as const;
        await stack.emulator.sim.raw({
          bot: "partner",
          update: {
            message: {
              message_id: nextUpdateId(),
              date: Math.floor(Date.now() / 1000),
              from: { ...owner, is_bot: false },
              chat: { id: owner.id, type: "private", first_name: owner.first_name },
              photo: sizes.map(([width, file_size]) => ({
                file_id: `photo${width}`,
                file_unique_id: `unique${width}`,
                width,
                height: width,
                file_size,
              })),
            },
          },
          wait: true,
        });
      });
      await bad("a file", () => stack.send(owner, { document: true }, "partner"));
      await bad("a text", () => stack.send(owner, "here it is", "partner"));
      const said = await stack.send(owner, { photo: PNG }, "partner");
      assert.match(said.map(textOf).join("\n"), says("logo.saved"));
      const path = await stack.waitFor("the copy", async () => {
        const [row] = await stack.database.sql<{ path: string | null }[]>`
          select storage_path as path from media.item where status = 'copied'`;
        return row?.path ?? undefined;
      });
      const url = stack.functionsUrl.replace("/functions/v1", "/storage/v1/object/public/public/");
      assert.equal((await (await fetch(url + path)).bytes()).toBase64(), PNG);
      await stack.press(owner, word("logo.menu"), "partner");
      assert.ok(stack.chat(owner, "partner").some((m) => textOf(m) === word("logo.current") && m.photo));
    });
  });
}

for (const locale of ["ru", "uk"] as const) {
  Deno.test(`${locale}: a form abandoned for a week takes no answer; it is continued or begun anew`, async () => {
    await withTestStack({}, async (stack) => {
      const { word, says } = await wordsIn(stack, locale);
      const owner = person(802, "Olga", locale);
      await openShop(stack, owner, "Zerno");
      const aWeekLater = async () => {
        await stack.database.sql`select core.set_clock(core.now() + interval '7 days')`;
        await changesNothing(stack, "an answer after a week", async () => {
          const [offer] = await stack.send(owner, "The terms", "partner");
          assert.match(textOf(offer), says("dialog.resume", { step: "2", steps: "5" }));
          assert.match(textOf(offer), new RegExp(word("promo.form")));
          assert.deepEqual(offer?.buttons, [[word("dialog.continue"), word("dialog.restart")]]);
        });
      };
      await stack.send(owner, "/start", "partner");
      await stack.press(owner, word("promo.menu"), "partner");
      await stack.press(owner, word("promo.button.new"), "partner");
      await stack.send(owner, "Half price", "partner");
      await aWeekLater();
      await stack.press(owner, word("dialog.continue"), "partner");
      assert.match(stack.lastText(owner, "partner"), says("dialog.step", { step: "2", steps: "5" }));
      await aWeekLater();
      await stack.press(owner, word("dialog.restart"), "partner");
      assert.match(stack.lastText(owner, "partner"), says("dialog.step", { step: "1", steps: "5" }));
    });
  });
}

for (const locale of ["uk", "en"] as const) {
  Deno.test(`${locale}: buttons pressed by another person, in a group or edited by hand, do nothing to whom they were for`, async () => {
    await withTestStack({}, async (stack) => {
      const { sql } = stack.database;
      const { word, says } = await wordsIn(stack, locale);
      const { sim } = stack.emulator;
      const [anna, eve, vera] = [
        person(803, "Anna", locale),
        person(804, "Eve", locale),
        person(805, "Vera", locale),
      ];
      for (const user of [anna, eve]) {
        await stack.send(user, "/start");
        await stack.send(user, "/cancel");
      }
      const shop = await openShop(stack, vera, "Zerno");
      const id = async (user: typeof anna) =>
        (await sql<{ id: string }[]>`select id::text from people.person where telegram_id = ${user.id}`)[0]
          ?.id ?? "";
      const [client, cashier] = [await id(anna), await id(vera)];
      const [spend] = await sql<{ id: string }[]>`
        select id::text from loyalty.ask_spend(${shop}, ${cashier}, ${client}, 20000, 50)`;
      await sql`insert into loyalty.reward (name, price_points, valid_from) values ('Coffee', 10, core.now())`;
      const [claim] = await sql<{ id: string }[]>`
        select (loyalty.claim_reward(${client}, id, 'test')).id::text from loyalty.reward`;
      assert.ok(spend && claim);
      await stack.waitFor("Anna to be asked", () => /50/.test(stack.lastText(anna)));

      const chat = { id: -100_8001, type: "supergroup", title: "Shoppers" };
      for (const user of [anna, eve]) await sim.join({ bot: "client", user, chat, wait: true });
      const group = async (user: typeof anna, button: string) => {
        await changesNothing(stack, button, async () => {
          const pressed = await sim.press({ bot: "client", user, chat, button, force: true, wait: true });
          assert.equal(pressed.toast?.text, word("dialog.private_toast"), button);
          assert.deepEqual(pressed.messages, [], button);
        });
      };
      for (const button of [`sp_yes:${spend.id}`, `unclaim:${claim.id}`, "delete_me", "balance"]) {
        await group(eve, button);
        await group(anna, button);
      }

      const own = async (button: string, key: string) => {
        await changesNothing(stack, button, async () => {
          const message_id = lastMessage(stack, eve).message_id;
          const pressed = await sim.press({
            bot: "client",
            user: eve,
            button,
            message_id,
            force: true,
            wait: true,
          });
          assert.equal(pressed.answered, true, button);
          const said = [pressed.toast?.text ?? "", ...(pressed.messages ?? []).map(textOf)].join("\n");
          assert.match(said, says(key), `${button} was answered: ${said}`);
        });
      };
      await own(`sp_yes:${spend.id}`, "error.spend_not_yours");
      await own(`sp_no:${spend.id}`, "error.spend_not_yours");
      await own(`spend_cancel:${spend.id}`, "error.spend_not_yours");
      await own(`unclaim:${claim.id}`, "error.unknown_claim");
      await own("spend_take:100000", "error.insufficient_points");
      await own("offer:x", "offers.gone");
      for (
        const button of [
          "sp_yes:x",
          "unclaim:",
          "claim:1:2",
          "spend_take:-5",
          "mute:everything",
          "lang:xx",
        ]
      ) {
        await own(button, "dialog.stale");
      }
    });
  });
}
