/** How the model's operations are sent, and how SQL writes what they say. */
import assert from "node:assert/strict";
import type postgres from "postgres";
import { sqlState } from "./_ledger.ts";
import type { World } from "./_programme_world.ts";

/** A number or a text as SQL writes it. */
export const literal = (value: number | string | null): string =>
  value === null ? "null" : typeof value === "string" ? `'${value}'` : `${value}`;

/** A moment as SQL writes it. */
export const moment = (at: number | null): string =>
  at === null ? "null::timestamptz" : `'${new Date(at).toISOString()}'::timestamptz`;

/** Sends SQL over one connection (0 to 7, or any other: -1). The refusals that may come are returned; others are thrown. */
export async function call(
  world: World,
  n: number,
  text: string,
  allowed: readonly string[] = [],
): Promise<postgres.Row | string> {
  world.script.push(`${text}; -- connection ${n}`);
  const answer = await (world.pool[n] ?? world.sql).unsafe(text).catch((error: postgres.PostgresError) => {
    const state = sqlState(error);
    assert.ok(
      allowed.includes(state),
      `${text} was refused with ${state} (${error.message} ${error.detail ?? ""} ${error.where ?? ""}), not ${
        allowed.join(" or ") || "accepted"
      }`,
    );
    world.seen.add(state);
    return state;
  });
  return typeof answer === "string" ? answer : answer[0] ?? {};
}
