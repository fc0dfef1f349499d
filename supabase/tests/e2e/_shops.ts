/** Partners and their owners, for the tests of the partner bot. */
import assert from "node:assert/strict";
import type { SimUser } from "../../../scripts/local/telegram/types.ts";
import type { TestStack } from "../_harness/stack.ts";

/** Makes a partner whose owner this is, who has written to the bot. Its number. */
export async function openShop(stack: TestStack, owner: SimUser, name: string): Promise<string> {
  await stack.send(owner, "/start", "partner");
  // Past loyalty.add_staff(), whose notice would come in the midst of what follows.
  const [shop] = await stack.database.sql<{ id: string }[]>`
    with shop as (insert into loyalty.partner (name) values (${name}) returning id)
    insert into loyalty.staff (partner_id, person_id, role, added_by, added_at)
    select shop.id, p.id, 'owner', 'test', core.now() from shop, people.person p where p.telegram_id = ${owner.id}
    returning partner_id::text as id`;
  assert.ok(shop);
  return shop.id;
}

/** The invitation in a text: what follows ?start=. */
export function startOf(text = ""): string {
  return /\?start=(staff_[A-Z0-9]{26})/.exec(text)?.[1] ?? "no link";
}
