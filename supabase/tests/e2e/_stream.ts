/** Many people who each send a numbered stream, and what must be true of it afterwards. */
import assert from "node:assert/strict";
import type { SimUser } from "../../../scripts/local/telegram/types.ts";
import type { TestStack } from "../_harness/stack.ts";
import { assertBooksBalance, balance, botTexts, person } from "./_kit.ts";
import { addNotebook, notes } from "./_scenario.ts";

/** The people of a stream and what each of them sends. */
export interface Stream {
  readonly people: readonly SimUser[];
  /** "1", "2", … */
  readonly texts: readonly string[];
}

/** Introduces the people to the bot; what they write from now on is noted. */
export async function startStream(stack: TestStack, people: number, length: number): Promise<Stream> {
  await addNotebook(stack);
  const stream = {
    people: Array.from({ length: people }, (_, n) => person(5000 + n, `P${n}`)),
    texts: Array.from({ length }, (_, n) => String(n + 1)),
  };
  await Promise.all(stream.people.map(async (user) => {
    await stack.send(user, "/start");
    await stack.send(user, "/cancel");
  }));
  return stream;
}

/** Everybody sends everything, each text once, without waiting for an answer. */
export async function sendStream(stack: TestStack, { people, texts }: Stream): Promise<void> {
  for (const text of texts) {
    for (const user of people) await stack.sendNow(user, text);
  }
}

/** Waits until so many texts of all people were noted. */
export async function untilNoted(stack: TestStack, count: number): Promise<void> {
  await stack.waitFor(`${count} notes`, async () => {
    const [row] = await stack.database.sql`select count(*)::int as n from scenario.note`;
    return row?.n >= count;
  }, 20_000);
}

/**
 * Every text had its effect once and in order, no update failed or was dropped, every text was answered. Returns the
 * answers that came more than once, as "person: answer".
 */
export async function checkStream(stack: TestStack, { people, texts }: Stream): Promise<string[]> {
  const { sql } = stack.database;
  const repeated: string[] = [];
  for (const user of people) {
    assert.deepEqual(await notes(stack, user.id), texts, user.first_name);
    assert.equal(await balance(stack, user), 100 + texts.length, user.first_name);
    const answers = botTexts(stack, user).filter((text) => text.startsWith("noted "));
    for (const text of texts) {
      const count = answers.filter((answer) => answer === `noted ${text}`).length;
      assert.ok(count >= 1, `${user.first_name} was not answered: noted ${text}`);
      assert.ok(count <= 2, `${user.first_name} was answered ${count} times: noted ${text}`);
      if (count > 1) repeated.push(`${user.id}: noted ${text}`);
    }
  }
  assert.equal(
    (await sql`select update_id from dialog.step_log group by bot_id, update_id having count(*) > 1`).length,
    0,
  );
  assert.deepEqual([...await sql`select sqlstate, message from gateway.failures`], []);
  const { updates } = stack.emulator.sim.updates({ bot: "client", limit: 2000 });
  assert.equal(updates.length, people.length * (texts.length + 2));
  assert.deepEqual(updates.filter(({ status }) => status !== "delivered"), []);
  await assertBooksBalance(stack);
  return repeated;
}
