import type postgres from "postgres";
import { backendPid, waitForLock } from "../_harness/race.ts";
import { sqlState } from "./_ledger.ts";

/** A partner with two cashiers, and a client who has 100 points and was invited by somebody. */
export interface Shop {
  partner: string;
  first: string;
  second: string;
  client: string;
  inviter: string;
}

/** Opens such a shop, at 10:00 UTC of a day. */
export async function openShop(sql: postgres.Sql): Promise<Shop> {
  await sql`select core.set_clock('2026-11-21 10:00+00')`;
  const people = await sql<{ id: string }[]>`
    select p.id from generate_series(7201, 7204) i, lateral people.add_person(jsonb_build_object('id', i, 'first_name', 'P' || i)) p
    order by i`;
  const [first = "", second = "", client = "", inviter = ""] = people.map(({ id }) => id);
  await sql`update people.person set inviter_id = ${inviter} where id = ${client}`;
  const [{ id: partner = "" } = {}] = await sql<{ id: string }[]>`
    insert into loyalty.partner (name) values ('Zerno') returning id`;
  await sql`
    insert into loyalty.staff (partner_id, person_id, role, added_by, added_at)
    select ${partner}, p.id, 'cashier', 'test', core.now() from unnest(${[first, second]}::bigint[]) p (id)`;
  await sql`
    select ledger.post_one('test:give', 'adjustment', ledger.account_id('programme:bonuses'), ledger.open_wallet(${client}), 100, 'test')`;
  return { partner, first, second, client, inviter };
}

/** Points in somebody's wallet. */
export async function balanceOf(sql: postgres.ISql, person: string): Promise<number> {
  const [row] = await sql<{ points: string }[]>`select ledger.balance(${person}) as points`;
  return Number(row?.points);
}

/**
 * Runs the first in a transaction, and before that commits, the second, which is seen waiting for it. Returns what the
 * second came to: its rows, or the SQLSTATE it was refused with.
 */
export async function race<T>(
  sql: postgres.Sql,
  first: (tx: postgres.ISql) => Promise<unknown>,
  second: (other: postgres.ISql) => Promise<T>,
): Promise<T | string> {
  const other = await sql.reserve();
  try {
    const pid = await backendPid(other);
    const [waiting] = await sql.begin(async (tx) => {
      await first(tx);
      const waiting = second(other).catch(sqlState);
      await waitForLock(sql, pid);
      return [[waiting]] as const;
    });
    return await waiting[0];
  } finally {
    other.release();
  }
}
