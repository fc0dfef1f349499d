import assert from "node:assert/strict";
import type { SimUser } from "../../../scripts/local/telegram/types.ts";
import { type TestStack, withTestStack } from "../_harness/stack.ts";
import { botTexts, person, register, untilIdle } from "./_kit.ts";

const CARD = /^💳 Card/;
const BALANCE = /^💰 You have/;
const CANCELLED = /^Cancelled/;
const MENU = /What shall I open\?$/;

/** The bot's messages since a length of the chat, by which of the patterns each fits. */
function order(stack: TestStack, user: SimUser, since: number, patterns: RegExp[]): number[] {
  return botTexts(stack, user).slice(since).map((text) =>
    patterns.findIndex((pattern) => pattern.test(text))
  );
}

/** Orders a fault for one person's chat with the client bot. */
function fault(stack: TestStack, user: SimUser, what: Record<string, unknown>): void {
  stack.emulator.sim.addFault({ bot: "client", chat_id: user.id, ...what });
}

Deno.test("Telegram answering 429 or 500 loses no message, doubles none and keeps the order of each chat", async () => {
  await withTestStack({}, async (stack) => {
    const faults = [
      { error_code: 429, retry_after: 1, times: 1 },
      { error_code: 429, retry_after: 1, times: 2 },
      { error_code: 500, times: 1 },
      { error_code: 502, times: 2 },
    ];
    const people = faults.map((_, n) => person(801 + n, `P${n}`));
    await Promise.all(people.map(async (user, n) => {
      await stack.send(user, "/start");
      const since = botTexts(stack, user).length;
      // A picture that fails; at once a text that could ride in its webhook's answer, and two messages of one update.
      fault(stack, user, { method: "sendPhoto", ...faults[n] });
      for (const command of ["/card", "/balance", "/settings", "/help"]) await stack.sendNow(user, command);
      await stack.waitFor("five messages", () => botTexts(stack, user).length === since + 5, 25_000);
      const expected = [CARD, BALANCE, /^Put aside/, /^⚙️ Settings$/, /^❓ How it works/];
      assert.deepEqual(order(stack, user, since, expected), [0, 1, 2, 3, 4], JSON.stringify(faults[n]));
    }));
    await untilIdle(stack, 20_000);
    for (const user of people) {
      assert.equal(stack.chat(user).filter((message) => message.photo).length, 1, user.first_name);
    }
    const dead = await stack.database.sql`select 1 from gateway.outbox where outcome in ('dead', 'unknown')`;
    assert.equal(dead.length, 0);
  });
});

Deno.test("the first of two messages failing holds back the second", async () => {
  await withTestStack({}, async (stack) => {
    const people = [429, 500].map((error_code) => ({
      error_code,
      user: person(810 + error_code, `P${error_code}`),
    }));
    await Promise.all(people.map(async ({ error_code, user }) => {
      await stack.send(user, "/start");
      const since = botTexts(stack, user).length;
      fault(stack, user, { method: "sendMessage", error_code, times: 1 });
      await stack.sendNow(user, "/cancel");
      await stack.waitFor("two messages", () => botTexts(stack, user).length === since + 2);
      assert.deepEqual(order(stack, user, since, [CANCELLED, MENU]), [0, 1]);
    }));
    await untilIdle(stack);
    for (const { user } of people) assert.equal(botTexts(stack, user).length, 3);
  });
});

Deno.test("Telegram that hangs, or drops the connection with the work done, loses no message and repeats only the latter, once", async () => {
  await withTestStack({}, async (stack) => {
    const cases = [
      { method: "sendPhoto", hang: true, times: 1, command: "/card", shown: CARD, most: 1 },
      { method: "sendPhoto", after_effect: true, times: 1, command: "/card", shown: CARD, most: 2 },
      { method: "sendMessage", after_effect: true, times: 1, command: "/cancel", shown: CANCELLED, most: 2 },
      {
        method: "sendMessage",
        hang: true,
        after_effect: true,
        times: 1,
        command: "/cancel",
        shown: CANCELLED,
        most: 2,
      },
    ].map((item, n) => ({ ...item, user: person(820 + n, `P${n}`) }));
    await Promise.all(cases.map(async ({ user, command, shown, most, ...ordered }) => {
      await stack.send(user, "/start");
      const since = botTexts(stack, user).length;
      fault(stack, user, ordered);
      await stack.sendNow(user, command);
      await stack.waitFor(
        "the call to be made again",
        () => botTexts(stack, user).filter((text) => shown.test(text)).length >= most,
        25_000,
      );
      // What stands behind it comes after it.
      if (command === "/cancel") {
        await stack.waitFor("the menu", () => MENU.test(stack.lastText(user)));
        assert.deepEqual(order(stack, user, since, [CANCELLED, MENU]), [0, 0, 1]);
      }
    }));
    await untilIdle(stack, 20_000);
    for (const { user, shown, most } of cases) {
      assert.equal(botTexts(stack, user).filter((text) => shown.test(text)).length, most, user.first_name);
    }
  });
});

Deno.test("a call that Telegram will never take is a dead letter and blocks nothing", async () => {
  await withTestStack({}, async (stack) => {
    const ann = person(830, "Ann");
    await register(stack, ann);
    fault(stack, ann, {
      method: "sendPhoto",
      error_code: 400,
      description: "Bad Request: PHOTO_INVALID_DIMENSIONS",
    });
    await stack.send(ann, "/card");
    const [reply] = await stack.send(ann, "/balance");
    assert.match(reply?.text ?? "", BALANCE);
    await untilIdle(stack);
    const [dead] = await stack.database.sql`select direction, code, reason from gateway.dead_letters`;
    assert.deepEqual(dead, {
      direction: "call",
      code: "400",
      reason: "Bad Request: PHOTO_INVALID_DIMENSIONS",
    });
  });
});

Deno.test("who blocks the bot gets no notices until they unblock it", async () => {
  await withTestStack({}, async (stack) => {
    const { sql } = stack.database;
    const { sim } = stack.emulator;
    const reachable = async (user: SimUser) => {
      const [row] = await sql`select unreachable_at is null as yes, unreachable_reason as reason
        from gateway.chat where bot_id = 'client' and chat_id = ${user.id}`;
      return row;
    };
    const notify = async (user: SimUser) => {
      const [row] = await sql`select gateway.notify(p.id, 'client', null, 'client.help') as told
        from people.person p where p.telegram_id = ${user.id}`;
      return row?.told;
    };
    const ann = person(840, "Ann");
    await register(stack, ann);
    await sim.block({ bot: "client", user: ann, wait: true });
    assert.deepEqual(await reachable(ann), { yes: false, reason: "the bot was blocked" });
    assert.equal(await notify(ann), false);
    await sim.unblock({ bot: "client", user: ann, wait: true });
    assert.deepEqual(await reachable(ann), { yes: true, reason: null });
    assert.equal(await notify(ann), true);
    await stack.waitFor("the notice", () => /^❓ How it works/.test(stack.lastText(ann)));

    // The block is learned from a 403 as well, and what was to be sent is given up.
    const bob = person(841, "Bob");
    await register(stack, bob);
    await untilIdle(stack);
    fault(stack, bob, { method: "sendMessage", error_code: 403, times: 1 });
    assert.equal(await notify(bob), true);
    await untilIdle(stack);
    assert.deepEqual(await reachable(bob), { yes: false, reason: "Forbidden: bot was blocked by the user" });
    assert.equal(await notify(bob), false);
    const [row] = await sql`select outcome, failures from gateway.outbox where error_code = 403`;
    assert.deepEqual(row, { outcome: "dead", failures: 0 });
  });
});
