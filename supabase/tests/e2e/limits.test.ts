import assert from "node:assert/strict";
import type { SimUser } from "../../../scripts/local/telegram/types.ts";
import { type TestStack, withTestStack } from "../_harness/stack.ts";
import { botTexts, person, untilIdle } from "./_kit.ts";

const PEOPLE = Array.from({ length: 60 }, (_, n) => person(7100 + n, `P${n}`));
const NOTICE = "The programme has news for you.";

/** Everybody has written to the bot before; what it answered is forgotten by the limits. */
async function meet(stack: TestStack): Promise<void> {
  await Promise.all(PEOPLE.map((user) => stack.sendNow(user, "/start")));
  await untilIdle(stack, 30_000);
  // The bucket of dispatch has to be full again as well.
  await new Promise((done) => setTimeout(done, 1_000));
  stack.emulator.sim.limits({ on: true });
}

async function notifyAll(stack: TestStack): Promise<void> {
  await stack.database.sql`
    select gateway.post_notice('client', chat_id, ${NOTICE})
    from unnest(${PEOPLE.map(({ id }) => id)}::bigint[]) as chat_id`;
}

const notices = (stack: TestStack, user: SimUser): number =>
  botTexts(stack, user).filter((text) => text === NOTICE).length;

/** How often Telegram was asked to send a notice, and how often it refused. */
function tries(stack: TestStack): { all: number; refused: number } {
  const { calls } = stack.emulator.sim.calls({ bot: "client", method: "sendMessage", limit: 5000 });
  const found = calls.filter(({ params }) => params.text === NOTICE);
  return { all: found.length, refused: found.filter(({ error_code }) => error_code === 429).length };
}

async function assertToldOnce(stack: TestStack): Promise<void> {
  assert.deepEqual(PEOPLE.map((user) => notices(stack, user)), PEOPLE.map(() => 1));
  const outcomes = await stack.database.sql`
    select outcome, count(*)::int as n from gateway.outbox
    where payload ->> 'text' = ${NOTICE} group by outcome`;
  assert.deepEqual([...outcomes], [{ outcome: "sent", n: PEOPLE.length }]);
}

Deno.test("60 people are told within Telegram's limits, once each and without a single 429", async () => {
  await withTestStack({}, async (stack) => {
    await meet(stack);
    await notifyAll(stack);
    await untilIdle(stack, 20_000);
    await assertToldOnce(stack);
    assert.deepEqual(tries(stack), { all: PEOPLE.length, refused: 0 });
  });
});

Deno.test("with a rate above Telegram's its 429s are obeyed, and nobody is left out or told twice", async () => {
  await withTestStack({}, async (stack) => {
    await stack.database.sql`select core.set_setting('dispatch_messages_per_second', '100', 'test')`;
    await meet(stack);
    const begun = performance.now();
    await notifyAll(stack);
    await untilIdle(stack, 30_000);
    await assertToldOnce(stack);
    const { all, refused } = tries(stack);
    assert.ok(refused > 0, "nothing was refused");
    assert.equal(all, PEOPLE.length + refused);
    // Telegram said "retry after 1": nothing is tried before.
    assert.ok(performance.now() - begun >= 1_000);
    const { calls } = stack.emulator.sim.calls({ bot: "client", method: "sendMessage", limit: 5000 });
    const mine = calls.filter(({ params }) => params.text === NOTICE);
    const firstRefusal = mine.find(({ error_code }) => error_code === 429);
    const again = mine.filter(({ params }, index) =>
      mine.findIndex((other) => other.params.chat_id === params.chat_id) < index
    );
    assert.ok(again.every(({ at }) => at - (firstRefusal?.at ?? 0) >= 1_000));
  });
});
