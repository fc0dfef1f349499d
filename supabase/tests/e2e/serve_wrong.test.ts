import assert from "node:assert/strict";
import type { SimUser } from "../../../scripts/local/telegram/types.ts";
import { type TestStack, withTestStack } from "../_harness/stack.ts";
import { assertBooksBalance, lastMessage, person, textOf } from "./_kit.ts";
import { changesNothing } from "./_state.ts";
import { openTill, type Till } from "./_till.ts";
import { type Locale, type Words, wordsIn } from "./_words.ts";

interface Scene extends Till, Words {
  readonly stack: TestStack;
  /** What somebody writes to the partner bot is refused with these words and changes nothing. */
  refused(user: SimUser, what: string, key: string): Promise<void>;
  /** A button of the partner bot, edited by hand or grown old, is refused with these words and changes nothing. */
  refusedPress(user: SimUser, button: string, key: string): Promise<void>;
}

/** A till, in one language after the other. */
function inTwoLanguages(
  name: string,
  locales: readonly Locale[],
  body: (scene: Scene) => Promise<void>,
): void {
  for (const locale of locales) {
    Deno.test(`${locale}: ${name}`, async () => {
      await withTestStack({}, async (stack) => {
        const till = await openTill(stack, locale);
        const words = await wordsIn(stack, locale);
        await body({
          ...till,
          ...words,
          stack,
          async refused(user, what, key) {
            await changesNothing(stack, what, async () => {
              const said = (await stack.send(user, what, "partner")).map(textOf).join("\n");
              assert.match(said, words.says(key), `${what} was answered: ${said}`);
            });
          },
          async refusedPress(user, button, key) {
            await changesNothing(stack, button, async () => {
              const pressed = await stack.emulator.sim.press({
                bot: "partner",
                user,
                button,
                message_id: lastMessage(stack, user, "partner").message_id,
                force: true,
                wait: true,
              });
              assert.equal(pressed.answered, true, button);
              const said = [pressed.toast?.text ?? "", ...(pressed.messages ?? []).map(textOf)].join("\n");
              assert.match(said, words.says(key), `${button} was answered: ${said}`);
            });
          },
        });
        await assertBooksBalance(stack);
      });
    });
  }
}

/** A purchase of 100 by the cashier. Its number. */
async function sell({ stack, cashier, scan, tap }: Scene): Promise<string> {
  await stack.send(cashier, await scan(), "partner");
  await stack.send(cashier, "100", "partner");
  await tap(cashier, "partner", /^form\.confirm/);
  const [purchase] = await stack.database.sql<
    { id: string }[]
  >`select max(id)::text as id from loyalty.purchase`;
  return purchase?.id ?? "none";
}

inTwoLanguages(
  "a cashier of another partner undoes, refunds, gives out and approves nothing",
  ["en", "uk"],
  async (scene) => {
    const { stack, client, cashier, scan, tap, refused, refusedPress, word } = scene;
    const { sql } = stack.database;
    const other = person(504, "Ivan", client.language_code);
    await stack.send(other, "/start", "partner");
    await sql`with shop as (insert into loyalty.partner (name) values ('Kalach') returning id)
    insert into loyalty.staff (partner_id, person_id, role, added_by, added_at)
    select shop.id, p.id, 'owner', 'test', core.now() from shop, people.person p where p.telegram_id = ${other.id}`;
    const number = await sell(scene);
    await sql`insert into loyalty.reward (name, partner_id, price_points, valid_from)
    select 'Coffee', id, 50, core.now() from loyalty.partner where name = 'Zerno'`;
    const [claim] = await sql<{ code: string }[]>`
    select (loyalty.claim_reward(p.id, r.id, 'test')).code from people.person p, loyalty.reward r where p.telegram_id = ${client.id}`;
    await stack.send(cashier, await scan(), "partner");
    await stack.send(cashier, "200", "partner");
    await tap(cashier, "partner", /^serve_ask/);
    const [spend] = await sql<{ id: string }[]>`select id::text from loyalty.spend`;
    await sql`update loyalty.staff set daily_points_limit = 1 where role = 'cashier'`;
    await stack.send(cashier, await scan(), "partner");
    await stack.send(cashier, "300", "partner");
    await tap(cashier, "partner", /^form\.confirm/);
    const [approval] = await sql<{ id: string }[]>`select id::text from flows.approval`;
    assert.ok(claim && spend && approval);

    await stack.send(other, "/start", "partner");
    await refusedPress(other, `serve_undo:${number}`, "error.unknown_staff");
    await refusedPress(other, `serve_cancel:${spend.id}`, "error.spend_not_yours");
    await refusedPress(other, `ap_yes:${approval.id}`, "error.not_owner");
    await refusedPress(other, `ap_no:${approval.id}`, "error.not_owner");
    await stack.press(other, word("refund.button.refund"), "partner");
    await stack.press(other, word("refund.button.number"), "partner");
    await refused(other, `№${number}`, "error.unknown_purchase");
    await stack.send(other, "/cancel", "partner");
    await stack.press(other, word("serve.button.reward"), "partner");
    await refused(other, claim.code, "error.claim_elsewhere");
  },
);

inTwoLanguages(
  "a suspended cashier serves nobody, nor finishes the sale they had begun",
  ["ru", "en"],
  async (scene) => {
    const { stack, cashier, scan, refusedPress, refused, button } = scene;
    const number = await sell(scene);
    await stack.send(cashier, await scan(), "partner");
    await stack.send(cashier, "100", "partner");
    const confirm = button(cashier, "partner", /^form\.confirm/);
    await stack.database.sql`update loyalty.staff set status = 'suspended' where role = 'cashier'`;
    await refusedPress(cashier, confirm, "error.staff_suspended");
    await stack.send(cashier, "/start", "partner");
    await refused(cashier, await scan(), "error.staff_suspended");
    await refusedPress(cashier, `serve_undo:${number}`, "error.staff_suspended");
  },
);

inTwoLanguages(
  "a forwarded card, a used, an old and an invented code serve nobody",
  ["ru", "uk"],
  async (scene) => {
    const { stack, client, cashier, scan, refused } = scene;
    const eve = person(505, "Eve", client.language_code);
    await stack.send(eve, "/start", "partner");
    const link = await scan();
    await refused(eve, link, "error.works_nowhere");
    await stack.send(cashier, link, "partner");
    await stack.send(cashier, "100", "partner");
    await scene.tap(cashier, "partner", /^form\.confirm/);
    await refused(cashier, link, "error.unknown_card_code");
    await refused(cashier, link.slice("/start c_".length), "error.unknown_card_code");
    const old = await scan();
    await stack.database.sql`select core.set_clock(core.now() + interval '6 minutes')`;
    await refused(cashier, old, "error.unknown_card_code");
    await refused(cashier, "/start c_nonsense", "error.unknown_card_code");
    await refused(cashier, "0671112233", "error.unknown_card");
    await refused(cashier, "1000 0000 0000", "error.unknown_card");
  },
);

inTwoLanguages(
  "bills that are none, points over what may pay, a late undo and hand-made buttons change nothing",
  ["en", "uk"],
  async (scene) => {
    const { stack, cashier, scan, tap, refused, refusedPress, word } = scene;
    const { sql } = stack.database;
    const number = await sell(scene);
    await sql`select core.set_clock(core.now() + interval '61 seconds')`;
    await refusedPress(cashier, `serve_undo:${number}`, "error.undo_too_late");
    await refusedPress(cashier, "serve_undo:1; drop table", "dialog.stale");
    await refusedPress(cashier, "form.confirm:1", "dialog.stale");
    await refusedPress(cashier, "serve_ask:77", "dialog.stale");
    await stack.send(cashier, await scan(), "partner");
    for (const bill of ["0", "-5", "ten", "10000000", "1.2.3.4"]) {
      await refused(cashier, bill, "dialog.invalid.amount");
    }
    await stack.send(cashier, "100", "partner");
    await tap(cashier, "partner", /^serve_some/);
    await refused(cashier, "51", "error.points_over_maximum");
    await stack.send(cashier, word("dialog.cancel"), "partner");
  },
);

inTwoLanguages(
  "a code to pay with that was used or is over pays no second time",
  ["ru", "en"],
  async (scene) => {
    const { stack, client, cashier, scan, tap, refused } = scene;
    const { sql } = stack.database;
    const atCode = async () => {
      await stack.send(cashier, "/cancel", "partner");
      await stack.send(cashier, await scan(), "partner");
      await stack.send(cashier, "100", "partner");
      await tap(cashier, "partner", /^serve_code/);
    };
    const open = async () => {
      const [spend] = await sql<{ code: string }[]>`
      select (loyalty.open_spend_code(id, 20)).code from people.person where telegram_id = ${client.id}`;
      return spend?.code ?? "";
    };
    const code = await open();
    await atCode();
    await stack.send(cashier, code, "partner");
    await tap(cashier, "partner", /^form\.confirm/);
    await atCode();
    await refused(cashier, code, "error.no_such_spend");
    const old = await open();
    await sql`select core.set_clock(core.now() + interval '6 minutes')`;
    await atCode();
    await refused(cashier, old, "error.spend_expired");
    await refused(cashier, "12", "serve.invalid.code");
  },
);
