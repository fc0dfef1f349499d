/** What the end-to-end tests of Telegram's payments share. */
import assert from "node:assert/strict";
import type { SimUser } from "../../../scripts/local/telegram/types.ts";
import type { TestStack } from "../_harness/stack.ts";
import { nextUpdateId } from "./_kit.ts";

/** Answer of a payment. */
export type Paid = Awaited<ReturnType<TestStack["emulator"]["sim"]["pay"]>>;

/** Presses a button of the client bot by its data, whether a screen shows it or not. */
export async function pressData(stack: TestStack, user: SimUser, button: string): Promise<void> {
  await stack.emulator.sim.press({ bot: "client", user, button, force: true, wait: true });
}

/** Waits until so many calls of a method were made. */
export async function untilCalled(stack: TestStack, method: string, times = 1): Promise<void> {
  await stack.waitFor(`${method} ${times}×`, async () => {
    const [row] = await stack.database.sql<{ n: number }[]>`
      select count(*)::int as n from gateway.outbox where method = ${method} and outcome = 'sent'`;
    return row!.n >= times;
  });
}

/** Pays the last invoice of the chat, or the one behind a link. */
export function pay(stack: TestStack, user: SimUser, more: Record<string, unknown> = {}): Promise<Paid> {
  return stack.emulator.sim.pay({ bot: "client", user, wait: true, ...more });
}

/** Waits until a bot has said something to a person, which is given back. */
export async function hears(stack: TestStack, user: SimUser, words: RegExp, bot?: "admin"): Promise<string> {
  const found = await stack.waitFor(
    `${user.first_name} to read ${words}`,
    () => stack.chat(user, bot).findLast(({ from, text }) => from === "bot" && words.test(text ?? ""))?.text,
  );
  return found!;
}

/** The one button of the last message that has a link. */
export async function linkOf(stack: TestStack, user: SimUser): Promise<string> {
  const found = await stack.waitFor(
    "a button with a link to pay",
    () =>
      stack.chat(user).findLast(({ from }) => from === "bot")?.button_data.flat()
        .find((data) => data.startsWith("https://t.me/$")),
  );
  return found!;
}

/** Telegram tells of a payment that it has told of already, as an update of its own. */
export async function tellAgain(stack: TestStack, charge: string): Promise<void> {
  const [event] = await stack.database.sql<{ body: Record<string, unknown> }[]>`
    select body from payments.event where event_key = ${"paid:client:" + charge}`;
  assert.ok(event, "the payment was not told of before");
  const update_id = nextUpdateId();
  const response = await stack.callWebhook("client", { update_id, message: event.body });
  await response.body?.cancel();
  assert.equal(response.status, 200);
}
