/** Small things that the end-to-end tests share. */
import assert from "node:assert/strict";
import type { BotName } from "../../../scripts/local/telegram/server.ts";
import type { SimUser } from "../../../scripts/local/telegram/types.ts";
import type { ChatMessage } from "../_harness/chat.ts";
import type { TestStack } from "../_harness/stack.ts";

/** A made-up person; the language is their Telegram's. */
export function person(id: number, first_name: string, language_code = "en"): SimUser {
  return { id, first_name, language_code };
}

/** Text or caption of a message. */
export function textOf(message: ChatMessage | undefined): string {
  return message?.text ?? message?.caption ?? "";
}

/** What the bot said in a chat, oldest first. */
export function botTexts(stack: TestStack, user: SimUser, bot?: BotName): string[] {
  return stack.chat(user, bot).filter((message) => message.from === "bot").map(textOf);
}

/** The bot's newest message in a chat. */
export function lastMessage(stack: TestStack, user: SimUser, bot?: BotName): ChatMessage {
  const last = stack.chat(user, bot).findLast((message) => message.from === "bot");
  assert.ok(last, `the bot said nothing to ${user.first_name}`);
  return last;
}

/** Takes a person through /start and the whole registration. */
export async function register(stack: TestStack, user: SimUser, start = "/start"): Promise<void> {
  await stack.send(user, start);
  await stack.send(user, user.first_name);
  await stack.send(user, "+380501234567");
  await stack.send(user, "24.08.1991");
  const [done] = await stack.press(user, "form.confirm:" + await formVersion(stack, user));
  assert.ok(done, "the registration was not confirmed");
}

/** The version that the buttons of a person's open form carry. */
export async function formVersion(stack: TestStack, user: SimUser): Promise<number> {
  const [row] = await stack.database.sql<{ version: number }[]>`
    select version from dialog.session where bot_id = 'client' and user_id = ${user.id}`;
  return row?.version ?? -1;
}

/** The balance of a person's wallet in points; 0 without one. */
export async function balance(stack: TestStack, user: SimUser): Promise<number> {
  const [row] = await stack.database.sql<{ points: number }[]>`
    select coalesce(max(a.balance), 0)::int as points
    from ledger.account a join people.person p on p.id = a.person_id where p.telegram_id = ${user.id}`;
  return row?.points ?? 0;
}

/** Checks that the books agree: entries sum to zero and wallets are the sum of their entries. */
export async function assertBooksBalance(stack: TestStack): Promise<void> {
  const [total] = await stack.database.sql`select balance::int from ledger.trial_balance_total`;
  assert.equal(total?.balance, 0);
  const wrong = await stack.database.sql`
    select a.account_id from ledger.account_balance a join ledger.trial_balance t using (account_id)
    where a.balance <> t.balance`;
  assert.deepEqual([...wrong], []);
}

/** Waits until every update was delivered and every call was made and reported. */
export async function untilIdle(stack: TestStack, limitMs?: number): Promise<void> {
  await stack.waitFor("the outbox to be empty", async () => {
    const [row] = await stack.database
      .sql`select count(*)::int as n from gateway.outbox where finished_at is null`;
    return row?.n === 0 && await pendingUpdates(stack) === 0;
  }, limitMs);
}

/** Updates of a bot that Telegram has not delivered yet. */
export async function pendingUpdates(stack: TestStack, bot: BotName = "client"): Promise<number> {
  const { result } = await stack.emulator.call(bot, "getWebhookInfo");
  return (result as { pending_update_count: number }).pending_update_count;
}

/** The rows of the outbox that somebody is sending now, or was when it died. */
async function leased(stack: TestStack): Promise<string> {
  const rows = await stack.database.sql<{ id: string }[]>`
    select id from gateway.outbox where leased and finished_at is null order by id`;
  return rows.map(({ id }) => id).join();
}

/**
 * Lets the leases of a process that died run out now instead of in 10 or 30 s. First waits until updates are delivered
 * and the leases that are left have not changed for a second, so that nobody alive is about to report one.
 */
export async function endLeases(stack: TestStack): Promise<void> {
  await stack.waitFor("the updates to be delivered", async () => await pendingUpdates(stack) === 0, 20_000);
  let before = await leased(stack);
  let since = Date.now();
  await stack.waitFor("the leases to be nobody's", async () => {
    const now = await leased(stack);
    if (now !== before) [before, since] = [now, Date.now()];
    return Date.now() - since > 1_000;
  });
  const { sql } = stack.database;
  await sql`update gateway.outbox set due_at = clock_timestamp() where leased and finished_at is null`;
}

let updateId = 9_000_000;

/** A number for an update that the emulator does not know of. */
export function nextUpdateId(): number {
  return updateId++;
}

/** A private text message as Telegram would send it. */
export function textUpdate(
  user: SimUser,
  text: string,
): { update_id: number; message: Record<string, unknown> } {
  return {
    update_id: nextUpdateId(),
    message: {
      message_id: updateId,
      date: Math.floor(Date.now() / 1000),
      from: { ...user, is_bot: false },
      chat: { id: user.id, type: "private", first_name: user.first_name },
      text,
    },
  };
}

/** The status of an answer, whose body is not looked at. */
export async function statusOf(response: Response | Promise<Response>): Promise<number> {
  const { status, body } = await response;
  await body?.cancel();
  return status;
}

/** What the inbox of the client bot says about an update. */
export async function inboxOf(
  stack: TestStack,
  id: number | null,
): Promise<Record<string, unknown> | undefined> {
  const [row] = await stack.database.sql`select kind, outcome, update from gateway.inbox
    where bot_id = 'client' and update_id = ${id}`;
  return row;
}
