/** Partners and their owners, for the tests of the partner bot. */
import assert from "node:assert/strict";
import type { SimUser } from "../../../scripts/local/telegram/types.ts";
import type { TestStack } from "../_harness/stack.ts";

/** Makes a partner whose owner this is, who has written to the bot. Its number. */
export async function openShop(stack: TestStack, owner: SimUser, name: string): Promise<string> {
  await stack.send(owner, "/start", "partner");
  const [shop] = await stack.database.sql<{ id: string }[]>`
    with shop as (insert into loyalty.partner (name) values (${name}) returning id)
    select id::text from shop`;
  assert.ok(shop);
  await stack.database.sql`
    select loyalty.add_staff(${shop.id}, id, 'owner', 'admin') from people.person where telegram_id = ${owner.id}`;
  return shop.id;
}

/** The invitation in a text: what follows ?start=. */
export function startOf(text = ""): string {
  return /\?start=(staff_[A-Z0-9]{26})/.exec(text)?.[1] ?? "no link";
}
