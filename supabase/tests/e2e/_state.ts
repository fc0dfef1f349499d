/** What a refusal must leave as it was. */
import assert from "node:assert/strict";
import type { TestStack } from "../_harness/stack.ts";

const TABLES = [
  "ledger.transfer",
  "ledger.account",
  "ledger.hold",
  "loyalty.purchase",
  "loyalty.refund",
  "loyalty.spend",
  "loyalty.reward_claim",
  "loyalty.partner",
  "loyalty.staff",
  "loyalty.staff_invite",
  "loyalty.location",
  "loyalty.promo",
  "loyalty.application",
  "flows.approval",
  "media.item",
  "people.mute",
];

/** Every row of the tables that people change by their conversations; the conversations themselves aside. */
export async function stateOf({ database: { sql } }: TestStack): Promise<Record<string, unknown>> {
  const state: Record<string, unknown> = {};
  for (const table of TABLES) {
    state[table] = [...await sql`select to_jsonb(t) as row from ${sql(table)} t order by t::text`];
  }
  return state;
}

/** Does something that must change nothing and fail nowhere. */
export async function changesNothing(
  stack: TestStack,
  what: string,
  act: () => Promise<unknown>,
): Promise<void> {
  const before = await stateOf(stack);
  await act();
  assert.deepEqual(await stateOf(stack), before, what);
  assert.deepEqual([...await stack.database.sql`select message, context from gateway.failures`], [], what);
}
